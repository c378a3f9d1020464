package org.holdout.comparison.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.holdout.guard.Answer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageTextTest {

    @Test
    void headingsParagraphsItemsAndRowsAreALineEach() {
        String text = text("""
                <main><h1>Privacy <em>Policy</em></h1><p>We like you.<br>We keep <a href="/x?id=1">chats</a>.</p>
                <h2>Sharing</h2><ul><li>With <b>partners</b><ul><li>in the EU</li></ul></li><li><p>With courts</p><p>if asked</p></li></ul>
                <table><tr><th>What</th><th>Why</th></tr><tr><td><p>Chats</p><p>Files</p></td><td>Training</td></tr></table>
                <p>The end.</p></main>""");

        assertEquals("""
                # Privacy Policy

                We like you.

                We keep chats.

                ## Sharing

                *   With partners
                *   in the EU
                *   With courts

                if asked

                | What | Why |
                | Chats Files | Training |

                The end.
                """, text);
    }

    @Test
    void whatStandsAroundTheTextIsLeftOut() {
        String text = text("""
                <header><h1>Shop</h1></header><nav>Home</nav><div role="banner">Sale</div><article><header><h1>Policy</h1></header>
                <p>We keep chats.</p><nav>On this page</nav></article><aside>News</aside><script>x()</script><footer>2026</footer>""");

        assertEquals("# Policy\n\nWe keep chats.\n", text);
    }

    @Test
    void aPageWithoutAMainPartIsReadWithoutItsEdges() {
        String text = text("""
                <header>Shop</header><nav>Home</nav><div><h1>Policy</h1><p>We keep chats.</p><button>Accept</button></div>
                <article><p>One.</p></article><article><header>Two.</header></article><footer>2026</footer>""");

        assertEquals("# Policy\n\nWe keep chats.\n\nOne.\n\nTwo.\n", text);
    }

    @Test
    void anEmptyMainPartDoesNotHideTheText() {
        assertEquals("We keep chats.\n", text("<main><script>x()</script></main><div>We keep chats.</div>"));
    }

    @Test
    void aTableThatOnlyPlacesThingsIsNoTable() {
        assertEquals(
                "# Policy\n\nWe keep chats.\n",
                text("<table><tr><td><h1>Policy</h1><p>We keep chats.</p></td></tr></table>"));
    }

    @Test
    void charactersThatNobodySeesAreNoChange() {
        assertEquals(
                "We keep café chats.\n", text("<p>\u200bWe\u00a0keep\n\t cafe\u0301 ch\u00adats.\u0007</p><p> — </p>"));
    }

    @Test
    void aPlainTextKeepsItsLines() {
        assertEquals("# Policy\n\nWe keep chats.\n", PageText.ofPlain("# Policy\r\n\r\n\r\n\r\nWe  keep chats. \r\n"));
    }

    @Test
    void aPageThatIsNothingButDepthIsReadInTime() {
        String deep = "<div><header><b><table><tr><td>".repeat(60_000) + "We keep chats.";

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> Page.of(
                        URI.create("https://example.org/"),
                        new Answer(200, Map.of("content-type", List.of("text/html")), deep.getBytes(UTF_8), false)));
    }

    private static String text(String body) {
        return PageText.of(Jsoup.parse("<html><head><title>T</title></head><body>" + body + "</body></html>"));
    }
}
