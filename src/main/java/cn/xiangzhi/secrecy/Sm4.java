package cn.xiangzhi.secrecy;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 in Galois/Counter mode (GB/T 32907, GB/T 36624) with a 12-byte nonce and a 16-byte tag. */
final class Sm4 {

    static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Sm4() {}

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] plain) {
        try {
            return run(true, key, nonce, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] decrypt(byte[] key, byte[] nonce, byte[] sealed) throws InvalidCipherTextException {
        return run(false, key, nonce, sealed);
    }

    private static byte[] run(boolean sealing, byte[] key, byte[] nonce, byte[] input)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
        var out = new byte[cipher.getOutputSize(input.length)];
        var length = cipher.processBytes(input, 0, input.length, out, 0);
        cipher.doFinal(out, length);
        return out;
    }
}
