package cn.xiangzhi.secrecy;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Personal data at rest: sealed with SM4-GCM under the installation's key, found again by a keyed SM3 fingerprint. A
 * sealed text is {@code s1.} and Base64 of nonce, cipher text and tag; the prefix names the way it was sealed.
 */
@Component
public class PersonalData {

    private static final String VERSION = "s1.";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] sealing;
    private final byte[] fingerprints;

    @Autowired
    PersonalData(
            @Value("${xiangzhi.home:./data}") Path home,
            @Value("${xiangzhi.secrecy.key:}") String key,
            KeyProof proof) {
        this(key.isBlank() ? fromFile(home.resolve("keys/personal-data.key"), proof) : fromSetting(key, proof));
    }

    PersonalData(Key key) {
        sealing = key.forSealing();
        fingerprints = key.forFingerprints();
    }

    /** A new key is made for a store that has nothing sealed; any other must have its own. */
    private static Key fromFile(Path file, KeyProof proof) {
        if (!Files.exists(file) && proof.needsItsKey()) {
            throw KeyException.missing(file);
        }
        var key = KeyFile.readOrCreate(file);
        proof.mustFit(key, "密钥文件 " + file.toAbsolutePath().normalize() + " ");
        return key;
    }

    private static Key fromSetting(String hex, KeyProof proof) {
        var key = Key.ofHex(hex);
        proof.mustFit(key, "设置 xiangzhi.secrecy.key ");
        return key;
    }

    /** Seals a text; every call gives another result. */
    public String seal(String plain) {
        var nonce = new byte[Sm4.NONCE];
        RANDOM.nextBytes(nonce);
        var cipher = Sm4.encrypt(sealing, nonce, plain.getBytes(StandardCharsets.UTF_8));
        var whole = Arrays.copyOf(nonce, nonce.length + cipher.length);
        System.arraycopy(cipher, 0, whole, nonce.length, cipher.length);
        return VERSION + Base64.getEncoder().encodeToString(whole);
    }

    public String open(String sealed) {
        try {
            var whole = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
            var nonce = Arrays.copyOf(whole, Sm4.NONCE);
            var cipher = Arrays.copyOfRange(whole, Sm4.NONCE, whole.length);
            if (!sealed.startsWith(VERSION)) {
                throw unreadable();
            }
            return new String(Sm4.decrypt(sealing, nonce, cipher), StandardCharsets.UTF_8);
        } catch (InvalidCipherTextException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    /** The same for the same text, so that equal numbers are found without being read. */
    public String fingerprint(String plain) {
        return HexFormat.of().formatHex(Key.mac(fingerprints, plain));
    }

    private static Refused unreadable() {
        return new Refused(
                Refused.Kind.CONFLICT,
                "SECRECY-KEY",
                "个人信息无法解密",
                "密钥与封存时不一致，或数据已被改动",
                Basis.house("个人信息加密保存"),
                "请管理员核对密钥文件keys/personal-data.key是否为本库原有的那一份，从备份中取回后重新启动");
    }
}
