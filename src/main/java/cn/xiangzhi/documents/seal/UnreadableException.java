package cn.xiangzhi.documents.seal;

/** What was given is no clean seal, certificate, signature or package; the message is a Chinese clause. */
public final class UnreadableException extends Exception {

    public UnreadableException(String message) {
        super(message);
    }

    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
