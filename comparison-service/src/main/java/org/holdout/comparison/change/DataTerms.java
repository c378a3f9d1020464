package org.holdout.comparison.change;

/** What a sentence must speak of to be about people's data. */
final class DataTerms {

    /** Data of people, by any of its names. */
    static final Terms DATA = Terms.of("""
        data, dataset*, information, your content, user content, customer content, content you, content from, \
        input, inputs, output, outputs, prompt, prompts, conversation*, chat, chats, message, messages, query, \
        queries, recording*, transcript*, audio, voice, photo*, image, images, video, videos, screenshare*, \
        location, ip address*, device*, cookie*, tracker*, biometric*, account, contacts, history, activity, \
        memory, memories, email address*, phone number*, identifier*, file, files, feedback, usage, interaction*, \
        search term*, faces, age group*, dialogue*, personal*, privacy choice*, privacy setting*, \
        privacy control*, info, thread, threads, metadata, telemetry, diagnostic*, attachment*, upload*, \
        keystroke*, clipboard, camera, microphone, screenshot*, facial, voiceprint*, fingerprint*, geolocation, \
        inference, inferences, insights, embeddings, browsing, calendar, emails, username*, date of birth, \
        beacon*, pixel*, local storage, shared link*, demographic*, health, search quer*\
        """);

    /** What models learn from; who trains models says enough by that. */
    static final Terms TRAINABLE = DATA.or("""
        train our, train its, trained on, train on, models on, training our, training its, \
        training material*\
        """);

    /** Data that is somebody's by its very name. */
    static final Terms PERSONAL = Terms.of("""
        personal data, personal information, your data, your information, your content, user content, \
        customer data, customer content, your input*, your output*, your prompt*, your conversation*, your chat*, \
        your activity, your messages, conversations, chats, biometric*, cookie*, usage data, health data, \
        health information, location data, ip address*, user data, customer personal data, privacy, prompts, \
        recordings, your info, your thread*, your files, your local files, your photos, your voice, your device*, \
        your location, your memories, your search*, your quer*, search quer*, queries, voice data, audio data, \
        image data, device data, log data, search data, location information, device information, \
        account information, usage information, operational data, aggregated data, aggregated or anonym*, \
        anonymized data, anonymised data, this data, these data, such data, that data, their data, use data, \
        uses data, this information, use information, transcripts, memories, metadata, telemetry, \
        beacon*, pixel*, information about you, information about customers, information about users\
        """);

    /** Names of data that are not also names of what a service makes, shows or sells. */
    static final Terms OF_PEOPLE = PERSONAL.or("""
        data, information, info, chats, conversation*, dialogue*, thread, threads, transcript*, quer*, search term*, \
        identifier*, audio, recording*, interaction*, location, faces, photo*, age group*, contacts, \
        email address*, phone number*, history, personal*\
        """);

    /** Any word that speaks of data, of what is done with it or of what people may do. */
    static final Terms ANY = Terms.of("""
        data, information, content, input*, output*, prompt*, conversation*, chats, message*, quer*, recording*, \
        audio, voice, photo*, image*, video*, location, cookie*, biometric*, activity, file, files, feedback, \
        personal, collect*, use, uses, used, train*, share*, sell*, retain*, retention, store*, delet*, consent*, \
        opt, opted, rights, anonym*, aggregat*, identif*, legitimate, age, children\
        """);

    private DataTerms() {}
}
