package cn.xiangzhi.disclosure.rules;

import static cn.xiangzhi.law.Gate.refuses;

import cn.xiangzhi.base.Labelled;
import cn.xiangzhi.calendar.WorkCalendar;
import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Clause;
import cn.xiangzhi.law.Fact;
import cn.xiangzhi.law.Gate;
import cn.xiangzhi.law.RefusalCode;
import cn.xiangzhi.law.RuleBook;
import cn.xiangzhi.law.Statute;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Publishing a decision, withdrawing it, and the end of its time (PPL 48, 50; MSP 8 to 13; GIR 16). */
public final class Publishing {

    /** Working days to withdraw after a decision is revoked or changed (PPL 48(2)). */
    public static final int WITHDRAW_DAYS = 3;

    private Publishing() {}

    /** A decision that may have to be public. */
    public record Decision(
            @Fact("具有一定社会影响") boolean socialImpact,
            @Fact("仅为警告") boolean warningOnly,
            @Fact("本地目录要求公示") boolean localCatalogue) {}

    public enum Duty implements Labelled {
        PUBLISH("应当公示"),
        NOT_DUE("不属于应当公示的情形");

        private final String label;

        Duty(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public static final RuleBook<Decision, Duty> DUTY = new RuleBook<>(
            "是否应当公示",
            Gate.VERSION,
            List.of(
                    new Clause<>(
                            "公示-1",
                            Citation.of(Statute.THREE_SYSTEMS),
                            "本地目录是否要求公示",
                            Decision::localCatalogue,
                            Duty.PUBLISH),
                    new Clause<>(
                            "公示-2",
                            Citation.of(Statute.MSP, 8),
                            "是否仅为警告而没有社会影响",
                            d -> d.warningOnly() && !d.socialImpact(),
                            Duty.NOT_DUE),
                    new Clause<>(
                            "公示-3",
                            Citation.of(Statute.PPL, 48, 1),
                            "是否具有一定社会影响",
                            Decision::socialImpact,
                            Duty.PUBLISH)),
            Duty.NOT_DUE);

    /** A datum a decision holds. */
    public enum Field implements Labelled {
        NAME("姓名"),
        UNIT_NAME("单位名称"),
        ID_NUMBER("身份证号"),
        CREDIT_CODE("统一社会信用代码"),
        ADDRESS("住址"),
        PHONE("电话"),
        BANK_ACCOUNT("银行账号"),
        BIRTH("出生日期"),
        HEALTH("健康状况"),
        FAMILY("家庭成员"),
        FACTS("违法事实"),
        BASIS("处罚依据"),
        PENALTY("处罚内容");

        private static final Set<Field> HIDDEN =
                EnumSet.of(ID_NUMBER, ADDRESS, PHONE, BANK_ACCOUNT, BIRTH, HEALTH, FAMILY);

        private final String label;

        Field(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /** Never public (PPL 50, PIPL 28). */
        public boolean hidden() {
            return HIDDEN.contains(this);
        }
    }

    /**
     * What is about to be shown.
     *
     * @param age of a natural person; null for anybody else
     */
    public record Content(
            @Fact("拟公示的内容") Set<Field> fields,
            @Fact("当事人年龄（不是自然人则不填）") @Nullable Integer age,
            @Fact("含有国家秘密、商业秘密或者个人隐私") boolean secret) {

        boolean minorNamed() {
            return age != null && age < 18 && fields.contains(Field.NAME);
        }

        /** In the order of the list, as 身份证号、住址. */
        public List<String> hidden() {
            return fields.stream()
                    .filter(Field::hidden)
                    .sorted()
                    .map(Field::label)
                    .toList();
        }
    }

    public static final Gate<Content> CONTENT = Gate.of(
            "公示内容",
            refuses("公示-4", RefusalCode.DSCL_01, "是否含有秘密或者隐私", Content::secret),
            refuses("公示-5", RefusalCode.DSCL_01, "是否写出未成年人的姓名", Content::minorNamed, c -> "当事人未成年，不得公开姓名"),
            refuses(
                    "公示-6",
                    RefusalCode.DSCL_01,
                    "是否有应当隐去的个人信息",
                    c -> !c.hidden().isEmpty(),
                    c -> "应当隐去：" + String.join("、", c.hidden())));

    /**
     * A published decision that fell.
     *
     * @param withdrawn the day it was taken down; null while it is still public
     */
    public record Fallen(
            @Fact("决定被撤销、变更、确认违法或者无效的日期") LocalDate fell,
            @Fact("撤回公示的日期（尚未撤回则不填）") @Nullable LocalDate withdrawn,
            @Fact("查询日期") LocalDate on) {

        LocalDate by() {
            return withdrawn == null ? on : withdrawn;
        }
    }

    public static Gate<Fallen> withdrawal(WorkCalendar days) {
        return Gate.of(
                "撤回公示",
                refuses(
                        "公示-7",
                        RefusalCode.DSCL_02,
                        "是否超过三个工作日没有撤回",
                        f -> f.by().isAfter(days.plus(f.fell(), WITHDRAW_DAYS)),
                        f -> "应当在" + days.plus(f.fell(), WITHDRAW_DAYS) + "以前撤回并公开说明理由"));
    }

    /** A published penalty in the market supervision profile. */
    public record Published(
            @Fact("公示日期") LocalDate published,
            @Fact("仅为通报批评或者较低数额罚款") boolean light,
            @Fact("查询日期") LocalDate on,
            @Fact("仍在公示") boolean stillPublic,
            @Fact("限制的期限到（没有限制则不填）") @Nullable LocalDate restrictedUntil) {

        /** The day it stops being public: three months for the light ones, three years or as long as it restricts for others. */
        public LocalDate stops() {
            var usual = light ? published.plusMonths(3) : published.plusYears(3);
            return restrictedUntil == null || restrictedUntil.isBefore(usual) ? usual : restrictedUntil;
        }
    }

    /**
     * The last day a penalty may be public when it is published that day: three months for a public criticism alone, three
     * years for others; one that restricts for longer is public as long as it restricts (MSP 13), and has no last day here.
     */
    public static Optional<LocalDate> latest(String penalty, LocalDate published) {
        if (penalty.contains("限制") || penalty.contains("限期") || penalty.contains("暂扣")) {
            return Optional.empty();
        }
        var light = penalty.contains("通报批评")
                && penalty.replaceAll("通报批评|警告|[、，；和 ]", "").isEmpty();
        return Optional.of(new Published(published, light, published, true, null).stops());
    }

    public static final Gate<Published> STOP = Gate.of(
            "停止公示",
            refuses(
                    "公示-8",
                    RefusalCode.DSCL_03,
                    "公示期满是否仍在公示",
                    p -> p.stillPublic() && p.on().isAfter(p.stops()),
                    p -> "公示应当在" + p.stops() + "停止"));
}
