package cn.xiangzhi.powers.capacity;

import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item asks of a township.
 *
 * @param enforced whether officers with certificates are needed at all; permits and services need none
 * @param review whether decisions under it may need a legal review (PPL 58)
 */
record Need(String field, Mode mode, boolean enforced, boolean review) {

    private static final List<String> ENFORCED = List.of("处罚", "强制", "检查");
    private static final List<String> GRAVE = List.of("吊销", "降低资质", "停产", "停业", "停工", "关闭", "限制从业", "限制开展");

    static Need of(Item item, Mode mode, Limits limits) {
        var enforced = ENFORCED.stream().anyMatch(item.kind()::contains);
        var grave = item.penalties().stream().anyMatch(kind -> GRAVE.stream().anyMatch(kind::contains));
        return new Need(
                item.field(),
                mode,
                enforced,
                item.kind().contains("处罚")
                        && (grave
                                || reaches(item.citizenMax(), limits.citizen())
                                || reaches(item.organisationMax(), limits.organisation())));
    }

    private static boolean reaches(@Nullable BigDecimal most, BigDecimal limit) {
        return most != null && most.compareTo(limit) >= 0;
    }

    /** As the powers ask it at the act: no field named serves all; 综合 serves the township's own, entrusted items need the field. */
    boolean served(Certificate certificate, LocalDate on) {
        return certificate.validOn(on) && fits(certificate);
    }

    boolean fits(Certificate certificate) {
        var named = certificate.fields();
        return named.isEmpty()
                || named.contains(field)
                || mode == Mode.EMPOWERED && named.stream().anyMatch(name -> name.contains("综合"));
    }
}
