package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.seal.Anchors;
import cn.xiangzhi.documents.seal.SealCertificate;
import cn.xiangzhi.documents.seal.SealMaker;
import cn.xiangzhi.documents.seal.Sealer;
import cn.xiangzhi.documents.seal.SesSeal;
import cn.xiangzhi.documents.seal.UnreadableException;
import cn.xiangzhi.secrecy.PersonalData;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The installation as its own maker of seals: one SM2 root, made at the first seal, its key and those of the seals sealed
 * with SM4 under the installation's key file. Good for checking that nothing was altered, not for a statutory seal.
 */
@Component
class OwnAuthority implements SealAuthority {

    static final String LABEL = "本机自签，非法定 CA";
    private static final Duration TERM = Duration.ofDays(20 * 365);
    private static final Duration BEFORE = Duration.ofDays(3 * 365);

    private final JdbcClient jdbc;
    private final PersonalData secrets;
    private final Today today;

    OwnAuthority(JdbcClient jdbc, PersonalData secrets, Today today) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.today = today;
    }

    @Override
    public String label() {
        return LABEL;
    }

    @Override
    public Anchors anchors() {
        return new Anchors(jdbc.sql("select certificate from documents_seal_root where only_row = 1")
                .query((row, n) -> certificate(row.getBytes("certificate")))
                .list());
    }

    @Override
    @Transactional
    public SealCertificate maker() {
        return own().certificate();
    }

    @Override
    @Transactional
    public Made make(SealMaker.Order order) {
        var made = own().make(order);
        return new Made(made.seal(), made.certificate(), closed(made.privateKey()));
    }

    @Override
    public Sealer sealer(SesSeal seal, SealCertificate certificate, String key) {
        return SealMaker.sealer(seal, certificate, opened(key));
    }

    /** The root, made by whoever comes first; everybody else reads that one. */
    private SealMaker own() {
        return kept().orElseGet(() -> {
            var now = today.now();
            var made = SealMaker.fresh(
                    "乡治",
                    "乡治本机制章根证书",
                    now.toInstant().minus(BEFORE),
                    now.toInstant().plus(TERM));
            jdbc.sql("""
                    insert into documents_seal_root (only_row, certificate, key_sealed, made_at)
                    values (1, :certificate, :key, :at) on conflict do nothing
                    """)
                    .param("certificate", made.certificate().der())
                    .param("key", closed(made.privateKey()))
                    .param("at", now)
                    .update();
            return kept().orElseThrow();
        });
    }

    private Optional<SealMaker> kept() {
        return jdbc.sql("select certificate, key_sealed from documents_seal_root where only_row = 1")
                .query((row, n) ->
                        new SealMaker(certificate(row.getBytes("certificate")), opened(row.getString("key_sealed"))))
                .optional();
    }

    private static SealCertificate certificate(byte[] der) {
        try {
            return SealCertificate.of(der);
        } catch (UnreadableException altered) {
            throw new IllegalStateException("制章根证书被改动", altered);
        }
    }

    private String closed(byte[] key) {
        return secrets.seal(Base64.getEncoder().encodeToString(key));
    }

    private byte[] opened(String key) {
        return Base64.getDecoder().decode(secrets.open(key));
    }
}
