package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.documents.seal.Anchors;
import cn.xiangzhi.documents.seal.SealCertificate;
import cn.xiangzhi.documents.seal.SealMaker;
import cn.xiangzhi.documents.seal.Sealer;
import cn.xiangzhi.documents.seal.SesSeal;

/**
 * Who makes seals and holds their keys. The installation does it itself; a licensed certification body with its seal system,
 * or a cryptographic device, takes its place as another bean of this kind marked primary (ESL 16, GB/T 39786).
 */
public interface SealAuthority {

    /** Said beside every seal it made, as 本机自签，非法定 CA. */
    String label();

    /** The makers whose seals are believed. */
    Anchors anchors();

    /** The maker's certificate that goes with a signature on PDF. */
    SealCertificate maker();

    /** Makes a seal with a key of its own. */
    Made make(SealMaker.Order order);

    /** The seal made ready to be set. */
    Sealer sealer(SesSeal seal, SealCertificate certificate, String key);

    /** What is kept of a seal: {@code key} is the sealed private key, or how a device calls it. */
    record Made(SesSeal seal, SealCertificate certificate, String key) {}
}
