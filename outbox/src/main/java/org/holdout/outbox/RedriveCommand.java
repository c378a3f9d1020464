package org.holdout.outbox;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** Sends dead letters again: {@code RedriveCommand <bootstrap servers> <topic>…}. */
public final class RedriveCommand {

    private RedriveCommand() {}

    /** Says how many messages of each topic were sent again. Ends with 1 when that fails, with 2 when it is called wrongly. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length < 2) {
            System.err.println("Name the broker's address and at least one topic: 127.0.0.1:19092 holdout.requests");
            System.exit(2);
        }
        Redrive redrive = new Redrive(arguments[0]);
        List<String> topics = Arrays.asList(arguments).subList(1, arguments.length);
        for (String topic : topics) {
            try {
                System.out.println(topic + ": " + redrive.redrive(topic) + " sent again");
            } catch (KafkaException | ExecutionException e) {
                System.err.println(topic + ": could not be sent again: " + e.getMessage());
                System.exit(1);
            }
        }
    }
}
