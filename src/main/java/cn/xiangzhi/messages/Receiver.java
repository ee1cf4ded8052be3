package cn.xiangzhi.messages;

import java.util.UUID;

/** Whom a message goes to. */
public sealed interface Receiver {

    /** Somebody of the office, in the inbox. */
    record Person(UUID person, String name) implements Receiver {}

    /** A telephone number, by text. */
    record Phone(String number) implements Receiver {}

    /** An address, by e-mail. */
    record Mail(String address) implements Receiver {}

    default Way way() {
        return switch (this) {
            case Person _ -> Way.INBOX;
            case Phone _ -> Way.SMS;
            case Mail _ -> Way.EMAIL;
        };
    }
}
