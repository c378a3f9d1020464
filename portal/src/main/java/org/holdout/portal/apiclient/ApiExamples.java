package org.holdout.portal.apiclient;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Calls that can be copied into a shell, one after the other: each as the organisation's own client, against this installation. They
 * need sh, curl and sed; the secret is read from the environment, so that it is in no history.
 *
 * @param graphql where questions go
 * @param socket where subscriptions go
 * @param imports where files of many requests go
 * @param token asks for a token, which lasts some minutes
 * @param ask sends what {@code QUESTION} holds
 * @param look what the organisation has
 * @param invite a member, whose link is handed on
 * @param draft a request under a member's mandate; many of them at once as one list
 * @param read how the requests stand
 * @param webhook an address of the organisation's own that is told what happens
 */
record ApiExamples(
        URI graphql,
        URI socket,
        URI imports,
        String token,
        String ask,
        String look,
        String invite,
        String draft,
        String read,
        String webhook) {
    private static final Pattern HTTP = Pattern.compile("^http");

    static ApiExamples of(String organisation, String client, ApiConfig config) {
        URI graphql = config.address().resolve("/graphql");
        return new ApiExamples(
                graphql,
                URI.create(HTTP.matcher(graphql.toString()).replaceFirst("ws")),
                config.address().resolve("/organisations/" + organisation + "/imports"),
                """
                TOKEN=$(curl -sS --fail-with-body '%s' \\
                  -d grant_type=client_credentials -d client_id='%s' \\
                  --data-urlencode client_secret="$HOLDOUT_SECRET" \\
                  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')\
                """.formatted(config.tokens(), client),
                """
                ask() {
                  curl -sS --fail-with-body '%s' \\
                    -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d @-
                }\
                """.formatted(graphql),
                """
                ask <<'END'
                {"query": "query($id: ID!) { organisation(id: $id) { name members } }",
                 "variables": {"id": "%s"}}
                END\
                """.formatted(organisation),
                """
                ask <<'END'
                {"query": "mutation($id: ID!, $member: InviteMemberInput!, $key: String) { inviteMember(organisation: $id, input: $member, idempotencyKey: $key) { id state link } }",
                 "variables": {"id": "%s", "member": {"number": "M-1042"}, "key": "invite-M-1042"}}
                END\
                """.formatted(organisation),
                """
                ask <<'END'
                {"query": "mutation($id: ID!, $drafts: [DraftRequestInput!]!, $key: String) { draftRequests(organisation: $id, inputs: $drafts, idempotencyKey: $key) { id state } }",
                 "variables": {"id": "%s", "drafts": [
                   {"mandate": "MANDATE", "vendor": "meta", "country": "IE", "rights": ["OBJECTION"]}],
                               "key": "first-drafts"}}
                END\
                """.formatted(organisation),
                """
                ask <<'END'
                {"query": "{ requests(first: 20) { totalCount edges { node { id reference state timeliness deadline { dueOn } } } pageInfo { hasNextPage endCursor } } }"}
                END\
                """,
                """
                ask <<'END'
                {"query": "mutation($id: ID!, $webhook: CreateWebhookInput!, $key: String) { createWebhook(organisation: $id, input: $webhook, idempotencyKey: $key) { secret webhook { id publicKey } } }",
                 "variables": {"id": "%s", "webhook": {"address": "https://members.example.org/holdout", "signature": "HMAC_SHA256"},
                               "key": "first-webhook"}}
                END\
                """.formatted(organisation));
    }
}
