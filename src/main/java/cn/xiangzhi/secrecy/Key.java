package cn.xiangzhi.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The installation's 16-byte SM4 key. Two keys are derived from it, so that sealing and fingerprints never share one. */
record Key(byte[] bytes) {

    static final int LENGTH = 16;

    Key {
        if (bytes.length != LENGTH) {
            throw new KeyException("个人信息密钥应为32位十六进制数（16字节），实为" + bytes.length + "字节");
        }
    }

    static Key ofHex(String hex) {
        try {
            return new Key(HexFormat.of().parseHex(hex.strip()));
        } catch (IllegalArgumentException e) {
            throw new KeyException("个人信息密钥应为32位十六进制数", e);
        }
    }

    byte[] forSealing() {
        var derived = mac(bytes, "seal");
        return Arrays.copyOf(derived, LENGTH);
    }

    byte[] forFingerprints() {
        return mac(bytes, "fingerprint");
    }

    static byte[] mac(byte[] key, String text) {
        var mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        var input = text.getBytes(StandardCharsets.UTF_8);
        mac.update(input, 0, input.length);
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }
}
