package org.holdout.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

class LineTest {
    /** As a connection does that first sends what waits. */
    private static final class NeverCloses extends ChannelOutboundHandlerAdapter {
        @Override
        public void close(ChannelHandlerContext context, ChannelPromise promise) {
            // It waits for somebody who does not read.
        }
    }

    @Test
    void aLineIsCutThatWouldNotClose() {
        EmbeddedChannel line = new EmbeddedChannel(new NeverCloses());
        var _ = line.close();
        assertTrue(line.isOpen());

        Line.cut(line);

        assertFalse(line.isOpen());
    }

    /** Nearly every socket that the gateway closes has closed in order before its line would be cut. */
    @Test
    void aLineThatIsClosedIsLeftAlone() {
        EmbeddedChannel line = new EmbeddedChannel(new ChannelOutboundHandlerAdapter());
        var _ = line.close();

        assertDoesNotThrow(() -> Line.cut(line));

        assertFalse(line.isOpen());
    }
}
