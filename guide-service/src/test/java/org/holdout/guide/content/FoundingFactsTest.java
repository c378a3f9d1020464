package org.holdout.guide.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.holdout.guide.guide.Effect;
import org.holdout.guide.guide.GuideRecord;
import org.holdout.guide.guide.Platform;
import org.holdout.guide.vendor.DataCategory;
import org.holdout.guide.vendor.DefaultSetting;
import org.holdout.guide.vendor.OptOutScope;
import org.holdout.guide.vendor.Use;
import org.holdout.guide.vendor.VendorRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Holdout began from must stay said of Meta, the first vendor, whoever edits its record. */
class FoundingFactsTest {

    private static VendorRecord meta;
    private static List<GuideRecord> guides;

    @BeforeAll
    static void readMeta() throws BrokenContentException {
        ContentFile file = ContentFiles.packaged().stream()
                .filter(packaged -> packaged.name().equals("meta.yaml"))
                .findFirst()
                .orElseThrow();
        VendorFile content = new ContentParser(
                        Validation.buildDefaultValidatorFactory().getValidator(),
                        RegionsFile.regions(),
                        Bounds.of(1_000_000))
                .parse(file);
        meta = content.vendor();
        guides = content.guides();
    }

    @Test
    void postsPhotosAndCaptionsOfFacebookAndInstagramAndDataOfThirdPartiesAreUsedByDefault() {
        assertStated("photos, posts, captions on Facebook and Instagram");
        assertStated("third-party data");
        assertStated("by default");
        assertTrue(meta.services().containsAll(List.of("Facebook", "Instagram")));
        assertEquals(DefaultSetting.OPTED_IN, meta.defaultSetting());
        Stream.of(
                        DataCategory.PUBLIC_POSTS,
                        DataCategory.PHOTOS,
                        DataCategory.CAPTIONS,
                        DataCategory.THIRD_PARTY_PUBLIC_WEB)
                .forEach(data -> assertEquals(Use.YES, meta.dataUsed().get(data), data.name()));
    }

    @Test
    void theWorldwideOptOutCoversDataOfThirdPartiesOnly() {
        assertStated("applies only to data gathered from third parties");
        assertEquals(OptOutScope.THIRD_PARTY_ONLY, meta.optOut().scope());
    }

    @Test
    void theFormWantsEvidenceAndSendsAOneTimeCodeByMail() {
        assertStated("need evidence that your data is being used");
        assertStated("one-time code is sent to your e-mail");
        assertTrue(meta.optOut().evidenceRequired());
        assertTrue(meta.optOut().evidenceNote().contains("one-time code"));
    }

    @Test
    void requestsAreJudgedByLocalLaw() {
        assertStated("reviewed under local laws");
    }

    @Test
    void privateMessagesAreNotUsedUnlessSharedWithAnAiFeature() {
        assertStated("Private messages are not used");
        assertEquals(Use.CONDITIONAL, meta.dataUsed().get(DataCategory.PRIVATE_MESSAGES));
        assertTrue(meta.excluded().stream()
                .anyMatch(excluded -> excluded.startsWith("Private messages")
                        && excluded.contains("unless someone in the chat shares them with a Meta AI feature")));
    }

    @Test
    void peopleWithoutAnAccountCanBeAffected() {
        assertStated("Even if you do not use Meta services, your data can be processed");
    }

    @Test
    void openAiAndGoogleAreLessRestrictive() {
        assertStated("More restrictive than OpenAI and Google");
    }

    @Test
    void deletingTheAccountIsTheLastResort() {
        assertStated("Last resort: deactivate or delete the accounts");
        assertEquals(Effect.LEAVES, guide("meta-last-resort").effect());
    }

    @Test
    void instagramHasItsStepsOnAndroidAndIosInTheirOrder() {
        GuideRecord instagram = guide("meta-instagram-third-party-ios-android");

        assertTrue(instagram.platforms().containsAll(List.of(Platform.ANDROID, Platform.IOS)));
        assertTrue(instagram.services().contains("Instagram"));
        assertInOrder(
                instagram.steps(),
                "profile",
                "menu",
                "help",
                "help center",
                "about ais on instagram",
                "how meta uses information for generative ai models and features",
                "learn more and submit requests here",
                "choose the request",
                "country, name, e-mail",
                "one-time code");
    }

    @Test
    void facebookHasItsStepsOnTheWeb() {
        GuideRecord facebook = guide("meta-facebook-third-party-web");

        assertEquals(List.of(Platform.WEB), facebook.platforms());
        assertTrue(facebook.services().contains("Facebook"));
        assertInOrder(
                facebook.steps(),
                "profile picture",
                "privacy center",
                "how meta uses information for generative ai models and features",
                "learn more and submit requests here",
                "choose the request",
                "attach the screenshot",
                "one-time code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta-instagram-third-party-ios-android", "meta-facebook-third-party-web"})
    void theGuidesPromiseNothingForContentOnFacebookAndInstagram(String id) {
        assertTrue(guide(id).doesNotAchieve().stream().anyMatch(text -> text.contains("Facebook")));
    }

    private static void assertStated(String fact) {
        assertTrue(
                meta.foundingStatements().stream()
                        .anyMatch(statement -> statement.contains(fact)
                                || statement.toLowerCase(Locale.ROOT).contains(fact)),
                fact);
    }

    private static void assertInOrder(List<String> steps, String... words) {
        int step = -1;
        for (String word : words) {
            int from = step;
            do {
                from++;
            } while (from < steps.size()
                    && !steps.get(from).toLowerCase(Locale.ROOT).contains(word));
            assertTrue(from < steps.size(), "no step after number " + (step + 1) + " says: " + word);
            step = from;
        }
    }

    private static GuideRecord guide(String id) {
        return guides.stream()
                .filter(guide -> guide.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }
}
