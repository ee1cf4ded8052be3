package cn.xiangzhi.powers.catalogue;

import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Reach;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of an item with what the catalogue says about itself: where it applies, since when, how sure it is. */
public record Entry(
        Item item,
        String jurisdiction,
        String multiple,
        @Nullable Integer correctionDays,
        String upperBasis,
        String sourceKind,
        String source,
        String verified,
        String note,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Aids aids)
        implements Meant {

    /**
     * What helps to use an item.
     *
     * @param checklist what an inspection looks at
     * @param documents what must be handed in or drawn up
     * @param lighter for a former basis: which of it and its successor is lighter, for whom
     */
    public record Aids(List<String> checklist, List<String> documents, String lighter) {

        public static final Aids NONE = new Aids(List.of(), List.of(), "");
    }

    /** The same version under another number and until another day, as a later version makes it. */
    Entry until(int version, @Nullable LocalDate last) {
        var i = item;
        return new Entry(
                new Item(
                        i.code(),
                        version,
                        i.name(),
                        i.field(),
                        i.kind(),
                        i.department(),
                        i.basis(),
                        i.penalties(),
                        i.citizenMin(),
                        i.citizenMax(),
                        i.organisationMin(),
                        i.organisationMax(),
                        i.rangeNote(),
                        i.correction(),
                        i.simple(),
                        i.coercive(),
                        i.keywords()),
                jurisdiction,
                multiple,
                correctionDays,
                upperBasis,
                sourceKind,
                source,
                verified,
                note,
                validFrom,
                last,
                aids);
    }

    public boolean inForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** The township's own power by statute, for which no list is needed (rules §2.1). */
    public boolean townshipsOwn() {
        return item.department().equals("乡镇人民政府") && jurisdiction.equals("国家");
    }

    /** Whether its basis is law in the county, as far as one can tell (rules §2.1). */
    public boolean bindsIn(String county) {
        return !Reach.elsewhere(jurisdiction, county);
    }

    /** The fine ranges in words: 公民 20～50 元；单位 50～300 元. */
    public String range() {
        var parts = List.of(
                        range("公民", item.citizenMin(), item.citizenMax()),
                        range("单位", item.organisationMin(), item.organisationMax()),
                        multiple)
                .stream()
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.isEmpty() ? "不设罚款数额" : String.join("；", parts);
    }

    public String verifiedLabel() {
        return switch (verified) {
            case "yes" -> "条款金额已核对";
            case "partial" -> "部分核对，使用前请复核";
            default -> "未核对，使用前须复核";
        };
    }

    /** How near the row is to a list somebody published. */
    public String sourceLabel() {
        return switch (sourceKind) {
            case "statute" -> "法律法规直接规定";
            case "item_seen" -> "见于公布的清单";
            case "domain_seen" -> "同领域见于公布的清单";
            default -> "依法条整理的典型事项";
        };
    }

    private static String range(String who, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        if (least == null && most == null) {
            return "";
        }
        var bounds = least == null || least.signum() == 0 || most == null
                ? (most == null ? plain(least) + " 元以上" : plain(most) + " 元以下")
                : plain(least) + "～" + plain(most) + " 元";
        return who + " " + bounds;
    }

    private static String plain(@Nullable BigDecimal sum) {
        return sum == null ? "0" : sum.stripTrailingZeros().toPlainString();
    }
}
