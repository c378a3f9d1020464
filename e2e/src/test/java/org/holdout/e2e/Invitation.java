package org.holdout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** An invitation to give a mandate: the organisation hands its link on, and the member goes through the pages. */
record Invitation(String mandate, String number, String link) {

    /** Invites a member of whom the organisation says nothing but a number. */
    static Invitation from(Api guild, String organisation) {
        String number = "M-" + UUID.randomUUID();
        JsonNode invited = guild.ask(
                        "mutation I($org: ID!, $number: String!) { inviteMember(organisation: $org, input: {number:"
                                + " $number}) { id state link } }",
                        Map.of("org", organisation, "number", number))
                .get("inviteMember");
        return new Invitation(
                invited.get("id").asText(), number, invited.get("link").asText());
    }

    /** The member reads it, has the code sent to their address and gives the mandate. */
    void give(Platform platform, Person member, String email, String name) throws IOException {
        Page page = member.page();
        page.navigate(link);
        if (page.locator("#invitation").count() > 0) {
            if (page.locator("#invitation").inputValue().isEmpty()) {
                page.locator("#invitation").fill(link.substring(link.indexOf('#') + 1));
            }
            member.sendForm();
        }
        member.arrived();
        if (page.locator("#email").count() > 0) {
            page.locator("#email").fill(email);
        }
        page.locator("button[name=do][value=send]").click();
        page.locator("#code").waitFor();
        member.arrived();
        page.locator("#code").fill(LocalMail.code(new LocalMail(platform).saying("Photographers", email)));
        if (page.locator("#name").count() > 0) {
            page.locator("#name").fill(name);
        }
        page.locator("button[name=do][value=give]").click();
        page.locator(".notice-good").waitFor();
    }
}
