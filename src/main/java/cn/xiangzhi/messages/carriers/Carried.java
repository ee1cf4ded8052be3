package cn.xiangzhi.messages.carriers;

/** What came of carrying a message out. {@code answer} holds no address. */
public sealed interface Carried {

    String answer();

    /** Taken over by the other side. */
    record Sent(String providerId, String answer) implements Carried {}

    /** Not now; to be tried again. */
    record Later(String answer) implements Carried {}

    /** Never that way: the address is wrong, the other side refuses for good. */
    record Never(String answer) implements Carried {}

    /** The receiver of a webhook says that it is gone. */
    record Gone(String answer) implements Carried {}
}
