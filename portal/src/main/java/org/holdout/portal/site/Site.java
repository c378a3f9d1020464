package org.holdout.portal.site;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** What every page shares: its frame, its language, its forms. Known to templates as {@code cdi:site}. */
@Named("site")
@RequestScoped
public class Site {
    /** Two slashes at the start would name another host. */
    private static final Pattern LEADING_SLASHES = Pattern.compile("^/+");

    private final Visit visit;
    private final Assets assets;
    private final UriInfo uri;
    private final PublicConfig own;
    private String page;
    private String mark = "";

    Site(Visit visit, Assets assets, UriInfo uri, PublicConfig own) {
        this.visit = visit;
        this.assets = assets;
        this.uri = uri;
        this.own = own;
    }

    /** Renders a page in the visit's language, on the calling thread. */
    public String show(TemplateInstance page) {
        return page.setLocale(visit.locale()).render();
    }

    /** An empty form with a new idempotency key. */
    public Form form() {
        return new Form(new MultivaluedHashMap<>(), words(FormWords.class), getLang());
    }

    /** A form as somebody sent it. */
    public Form form(MultivaluedMap<String, String> typed) {
        return new Form(typed, words(FormWords.class), getLang());
    }

    /** A message bundle in the visit's language. */
    public <T> T words(Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(getLang()));
    }

    /** The page's language, as a BCP 47 tag. */
    public String getLang() {
        return visit.locale().getLanguage();
    }

    /** Whether the frame shows "Sign out". */
    public boolean isSignedIn() {
        return visit.signedIn();
    }

    /** Whether the frame shows the way to the editors' pages. */
    public boolean isEditor() {
        return visit.has("editor");
    }

    /** Whether the frame shows the way to the operators' pages. */
    public boolean isOperator() {
        return visit.has("operator");
    }

    /** A page's address with this site's name: for what leaves this site. */
    public String absolute(String path) {
        return own.address().resolve(path).toString();
    }

    /** Names the path of this page, where it also answers what was posted to one below its own: links to itself lead there. */
    public void at(String path) {
        page = path;
    }

    /** Has links to this page in another language carry a text behind their mark, which no server and no log sees. */
    public void carry(String text) {
        mark = "#" + UriBuilder.newInstance().fragment("{text}").build(text).getRawFragment();
    }

    /** Whether this page lies in the given section, {@code "guides"} for {@code /guides/…}. */
    public boolean in(String section) {
        String path = path();
        return path.equals("/" + section) || path.startsWith("/" + section + "/");
    }

    /** The page's own address in another language. */
    public String inLanguage(String tag) {
        return relative(self().replaceQueryParam("lang", tag)) + mark;
    }

    /** This page's address with one query parameter replaced: the next page of a list. */
    public String withQuery(String name, String value) {
        return relative(self().replaceQueryParam(name, "{value}"), value);
    }

    /** Every country in the visit's language. */
    public List<Countries.Country> countries() {
        return Countries.in(visit.locale());
    }

    /** A country's name in the visit's language. */
    public String country(String code) {
        return Countries.name(code, visit.locale());
    }

    /** A static file's address, kept by browsers until the file changes. */
    public String asset(String name) {
        return assets.address(name);
    }

    private UriBuilder self() {
        UriBuilder asked = uri.getRequestUriBuilder();
        return page == null ? asked : asked.replacePath(page);
    }

    private static String relative(UriBuilder address, Object... values) {
        URI page = address.build(values);
        return LEADING_SLASHES.matcher(page.getRawPath()).replaceFirst("/")
                + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
    }

    private String path() {
        return uri.getRequestUri().getPath();
    }
}
