package org.holdout.request.reply;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Connections that break once so many bytes came: a server that never ends a line must not fill the memory. */
final class BoundedSockets extends SocketFactory {

    private final long most;

    BoundedSockets(long most) {
        this.most = most;
    }

    @Override
    public Socket createSocket() {
        return new Bounded(most);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        throw new UnsupportedOperationException();
    }

    private static final class Bounded extends Socket {

        private final long most;
        private long read;

        Bounded(long most) {
            this.most = most;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    int one = in.read();
                    count(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] bytes, int from, int length) throws IOException {
                    int came = in.read(bytes, from, length);
                    count(came);
                    return came;
                }
            };
        }

        private void count(int came) throws IOException {
            read += Math.max(0, came);
            if (read > most) {
                throw new IOException("The server said more than it may in one connection");
            }
        }
    }
}
