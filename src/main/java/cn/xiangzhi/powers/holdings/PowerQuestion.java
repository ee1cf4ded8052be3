package cn.xiangzhi.powers.holdings;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.organization.Certificate;
import cn.xiangzhi.powers.Mode;
import cn.xiangzhi.powers.PowerAct;
import cn.xiangzhi.powers.PowerSource;
import cn.xiangzhi.powers.catalogue.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The questions between a person and an act (rules §2 to §4): the first yes is the missing link. Pure. */
public final class PowerQuestion {

    /** The outcome when nothing stands in the way. */
    public static final String CLEAR = "可以行使";

    private static final Citation EMPOWERED = Citation.of(Statute.PPL, 24, 1);
    private static final Citation ENTRUSTED = Citation.of(Statute.PPL, 20, 1);
    private static final Citation DEED = Citation.of(Statute.PPL, 20, 2);
    private static final Citation WITHIN = Citation.of(Statute.PPL, 20, 4);
    private static final Citation QUALIFIED = Citation.of(Statute.PPL, 42, 1);

    private static final List<Clause<Facts, String>> TITLE = List.of(
            clause(
                    "AUTH-01",
                    Citation.of(Statute.PPL, 17),
                    "事项不在目录中，或本乡镇从未取得？",
                    facts -> facts.entry() == null && !facts.everInForce()
                            || facts.holding() == null && !facts.everHeld()),
            clause(
                    "AUTH-03",
                    EMPOWERED,
                    "当日依据未施行或已废止，或清单未生效、已失效、已暂停？",
                    facts -> facts.entry() == null || facts.holding() == null),
            clause(
                    "AUTH-06",
                    Citation.of(Statute.PPL, 38, 1),
                    "依据是外省、外市的地方规定，在本地没有效力？",
                    facts -> facts.of(held -> foreign(facts, held))),
            clause("AUTH-04", Citation.of(Statute.PPL, 22), "违法行为发生地在本乡镇辖区之外？", Facts::outside),
            clause(
                    "AUTH-02",
                    EMPOWERED,
                    "赋权不是由国务院、省级决定，或当日尚未公布？",
                    facts -> facts.of(held -> badlyEmpowered(facts, held))),
            clause(
                    "DELE-01",
                    ENTRUSTED,
                    "委托没有法律、法规、规章依据？",
                    facts -> facts.of(held -> held.source() == PowerSource.ENTRUSTED
                            && deed(held, d -> d.basis().isBlank()))),
            clause(
                    "DELE-02",
                    DEED,
                    "委托书缺少事项、权限或期限？",
                    facts -> facts.of(
                            held -> held.source() == PowerSource.ENTRUSTED && deed(held, PowerQuestion::incomplete))),
            clause(
                    "DELE-03",
                    DEED,
                    "委托书当日未由双方公布？",
                    facts -> facts.of(held ->
                            held.source() == PowerSource.ENTRUSTED && deed(held, d -> unpublished(d, facts.on())))),
            clause(
                    "DELE-04",
                    WITHIN,
                    "当日在委托期限之外？",
                    facts -> facts.of(held ->
                            held.source() == PowerSource.ENTRUSTED && deed(held, d -> expired(d, facts.on())))));

    private static final List<Clause<Facts, String>> OFFICER = List.of(
            clause("OFCR-04", QUALIFIED, "行为人是辅助人员（协管员、网格员、村级协助员）？", Facts::auxiliary),
            clause("OFCR-02", QUALIFIED, "行为人当日没有有效的、适用于本领域的执法证？", facts -> !facts.certified()),
            clause(
                    "DELE-08",
                    Citation.of(Statute.AEL, 17, 1),
                    "以委托或派驻方式采取强制措施？",
                    facts -> facts.act() == PowerAct.COERCE
                            && facts.of(held -> held.source().mode() == Mode.DELEGATED)),
            clause(
                    "COER-01",
                    Citation.of(Statute.AEL, 17, 2),
                    "法律法规没有就此事项设定强制措施，或赋权决定没有写明一并行使？",
                    facts -> facts.act() == PowerAct.COERCE && facts.of(held -> facts.withoutMeasure(held))));

    /** Does the township hold the item? */
    public static final RuleBook<Facts, String> HELD = new RuleBook<>("乡镇是否有权", "2026-11", TITLE, CLEAR);

    /** May this person act under it? */
    public static final RuleBook<Facts, String> MAY = new RuleBook<>("能否行使权力", "2026-11", both(), CLEAR);

    private PowerQuestion() {}

    /** The refusal for an outcome that is not {@link #CLEAR}, naming the missing link and what to do. */
    public static Refused refusal(String code, Facts facts) {
        return refusal(code, facts, null);
    }

    /** The same where an earlier title is known: its words say which one lapsed, when and why. */
    public static Refused refusal(String code, Facts facts, @Nullable Holding lapsed) {
        var titled = lapsed != null && code.equals("AUTH-03")
                ? "；登记的依据：" + lapsed.words()
                : code.startsWith("DELE") && facts.holding() != null
                        ? "；登记的依据：" + facts.holding().words()
                        : "";
        return RefusalCode.valueOf(code.replace('-', '_'))
                .refuse("不能就“" + facts.name() + "”" + facts.act().label(), why(code, facts) + titled);
    }

    private static String why(String code, Facts facts) {
        return switch (code) {
            case "AUTH-01" -> "该事项不在本乡镇现行权责清单内，也不是法律直接赋予乡镇的职权";
            case "AUTH-02" -> "赋权不是省级以上决定，或在行为当日尚未公布";
            case "AUTH-03" -> "行为当日（" + facts.on() + "）依据或清单不在有效期内，或已暂停行使";
            case "AUTH-04" -> "违法行为发生地不在您所在乡镇的辖区";
            case "AUTH-06" ->
                facts.place().isEmpty() ? "依据在本县没有效力" : "依据“" + facts.basis() + "”只适用于" + facts.place() + "，在本县没有效力";
            case "DELE-01" -> "登记的委托没有法律、法规、规章依据";
            case "DELE-02" -> "委托书缺少委托事项、权限或期限";
            case "DELE-03" -> "委托书在行为当日没有由委托机关和受委托机关双方公布";
            case "DELE-04" -> "行为当日（" + facts.on() + "）不在委托期限内";
            case "DELE-08" -> "行政强制措施权不得委托，应由委托机关派员实施";
            case "COER-01" -> "没有法律法规依据可以在此事项上采取强制措施，或赋权决定没有写明一并行使";
            case "OFCR-04" -> "辅助人员不得单独从事执法活动";
            default -> noCertificate(facts);
        };
    }

    private static String noCertificate(Facts facts) {
        var certificate = facts.certificate();
        return certificate == null
                ? "没有登记行政执法证"
                : "执法证" + certificate.number() + "在行为当日无效，或证载领域不含“" + facts.field() + "”";
    }

    private static boolean foreign(Facts facts, Holding held) {
        var entry = facts.entry();
        return entry != null && !entry.bindsIn(held.county());
    }

    private static boolean badlyEmpowered(Facts facts, Holding held) {
        if (held.source() != PowerSource.EMPOWERED && held.source() != PowerSource.CONCENTRATED) {
            return false;
        }
        var decision = held.decision();
        var high = decision.level() == Holding.Level.PROVINCE || decision.level() == Holding.Level.STATE_COUNCIL;
        return !high || decision.publishedOn() == null || decision.publishedOn().isAfter(facts.on());
    }

    static boolean incomplete(Holding.Deed deed) {
        return deed.number().isBlank()
                || deed.matters().isBlank()
                || deed.authority().isBlank()
                || deed.from() == null
                || deed.to() == null;
    }

    private static boolean unpublished(Holding.Deed deed, LocalDate on) {
        return deed.publishedByOrgan() == null
                || deed.publishedByTownship() == null
                || deed.publishedByOrgan().isAfter(on)
                || deed.publishedByTownship().isAfter(on);
    }

    private static boolean expired(Holding.Deed deed, LocalDate on) {
        return deed.from() != null && on.isBefore(deed.from()) || deed.to() != null && on.isAfter(deed.to());
    }

    /** A holding by entrustment without any deed fails every question about it. */
    private static boolean deed(Holding held, Predicate<Holding.Deed> fails) {
        var deed = held.deed();
        return deed == null || fails.test(deed);
    }

    private static Clause<Facts, String> clause(String id, Citation basis, String question, Predicate<Facts> yes) {
        return new Clause<>(id, basis, question, yes, id);
    }

    private static List<Clause<Facts, String>> both() {
        return Stream.concat(TITLE.stream(), OFFICER.stream()).toList();
    }

    /**
     * Everything the questions look at.
     *
     * @param entry the version of the item in force that day
     * @param holding the title that covers the day
     * @param outside whether the person belongs to another township than the place
     */
    public record Facts(
            String itemCode,
            PowerAct act,
            LocalDate on,
            @Nullable Entry entry,
            boolean everInForce,
            @Nullable Holding holding,
            boolean everHeld,
            boolean outside,
            boolean auxiliary,
            @Nullable Certificate certificate) {

        boolean of(Predicate<Holding> test) {
            return holding != null && test.test(holding);
        }

        String name() {
            return entry == null ? itemCode : entry.item().name();
        }

        String basis() {
            return entry == null ? "" : entry.item().basis();
        }

        /** Where the basis is law. */
        String place() {
            return entry == null ? "" : entry.jurisdiction();
        }

        String field() {
            return entry == null ? "" : entry.item().field();
        }

        /** Valid that day and for the field; 综合执法 serves the township's own cases, entrusted ones need the field itself. */
        boolean certified() {
            if (certificate == null || !certificate.validOn(on)) {
                return false;
            }
            var fields = certificate.fields();
            var general = fields.stream().anyMatch(field -> field.contains("综合"));
            return fields.isEmpty()
                    || fields.contains(field())
                    || general && of(held -> held.source().mode() == Mode.EMPOWERED);
        }

        boolean withoutMeasure(Holding held) {
            var own = held.source() == PowerSource.STATUTORY;
            return entry == null
                    || entry.item().coercive().isBlank()
                    || !own && !held.decision().measuresToo();
        }
    }
}
