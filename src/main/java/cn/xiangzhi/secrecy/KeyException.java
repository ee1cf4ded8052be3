package cn.xiangzhi.secrecy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The key of personal data is missing, another one, or none at all; the message is a Chinese sentence for the operator. */
public final class KeyException extends RuntimeException {

    KeyException(String message) {
        super(message);
    }

    KeyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static KeyException missing(Path file) {
        return new KeyException("找不到个人信息密钥文件 " + file.toAbsolutePath().normalize()
                + "，而本库已有加密的个人信息，没有原来的密钥就读不出来。请从备份或保管处取回密钥文件放到此处（权限 600）后重新启动；不会另建新密钥");
    }

    static KeyException another(String where) {
        return new KeyException(where + "不是本库原来的个人信息密钥，用它读不出已有的个人信息。请换回本库原来的密钥后重新启动");
    }
}
