package cn.xiangzhi.store.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded store cannot be had; the message is a Chinese sentence for the operator. */
public final class EmbeddedStoreException extends RuntimeException {

    EmbeddedStoreException(String message) {
        super(message);
    }

    EmbeddedStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
