package cn.xiangzhi.messages.wording;

/** What a text is charged as: 70 characters one part, beyond that 67 each; the signature counts. */
public final class SmsParts {

    private static final int ALONE = 70;
    private static final int EACH = 67;

    private SmsParts() {}

    public static int of(String whole) {
        var length = whole.length();
        return length <= ALONE ? 1 : (length + EACH - 1) / EACH;
    }
}
