package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.CreditCode;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Party;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.secrecy.Mask;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The party in plain words: only for papers, and for who opens it on the record. */
public record PartyDetails(
        PartyKind kind,
        String name,
        @Nullable String idNumber,
        @Nullable String creditCode,
        @Nullable String representative,
        @Nullable String address,
        @Nullable String phone,
        @Nullable LocalDate birth) {

    private static final String WHAT = "当事人未登记";
    private static final int SHORTEST_PHONE = 7;
    private static final int LONGEST_PHONE = 20;

    /**
     * What a form states, checked as a whole: a person needs a valid identity number, an organisation its credit code; a birth is not in
     * the future and is what the identity number says.
     */
    static PartyDetails of(Facts facts, LocalDate today) {
        var kind = facts.one("partyKind", PartyKind.class).orElse(PartyKind.CITIZEN);
        var id = facts.has("idNumber") ? facts.text("idNumber").toUpperCase(java.util.Locale.ROOT) : null;
        var code = CreditCode.tidy(facts.text("creditCode"));
        var birth = id != null && IdNumber.isRight(id)
                ? IdNumber.born(id)
                : facts.date("birth").orElse(null);
        var wrong = Stream.of(
                        name(facts.text("partyName")),
                        identity(id),
                        code(kind, code),
                        phone(facts.text("phone")),
                        birth(id, facts.date("birth").orElse(null), birth, today))
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw Refused.invalid(WHAT, String.join("；", wrong), "请照证件核对后改正；确实查不到证件号码的留空，并在案卷注明");
        }
        return new PartyDetails(
                kind,
                facts.text("partyName"),
                id,
                blank(code),
                blank(facts.text("representative")),
                facts.text("address"),
                blank(facts.text("phone")),
                birth);
    }

    private static Optional<String> name(String name) {
        return name.codePoints().anyMatch(Character::isLetter) ? Optional.empty() : Optional.of("“姓名或者名称”里没有文字");
    }

    private static Optional<String> identity(@Nullable String id) {
        return id == null || IdNumber.isRight(id) ? Optional.empty() : Optional.of("“身份证号码”不是有效的18位号码");
    }

    private static Optional<String> code(PartyKind kind, String code) {
        if (code.isEmpty()) {
            return kind == PartyKind.ORGANISATION ? Optional.of("没有填写：统一社会信用代码") : Optional.empty();
        }
        return CreditCode.wrong(code).map(why -> "“统一社会信用代码”" + why);
    }

    private static Optional<String> phone(String phone) {
        var digits = phone.codePoints().filter(Character::isDigit).count();
        return phone.isEmpty() || digits >= SHORTEST_PHONE && digits <= LONGEST_PHONE
                ? Optional.empty()
                : Optional.of("“联系电话”不是电话号码，没有的留空");
    }

    /** Not in the future, and what the identity number says where there is one. */
    private static Optional<String> birth(
            @Nullable String id, @Nullable LocalDate stated, @Nullable LocalDate born, LocalDate today) {
        if (born != null && born.isAfter(today)) {
            return Optional.of(id == null ? "“出生日期”" + born + "晚于今天" : "“身份证号码”里的出生日期" + born + "晚于今天");
        }
        return stated == null || stated.equals(born)
                ? Optional.empty()
                : Optional.of("“出生日期”" + stated + "与身份证号码中的" + born + "不一致，填了号码的留空即可");
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }

    /** A name and nothing else: what a visit or a report knows. */
    static PartyDetails named(PartyKind kind, String name) {
        return new PartyDetails(kind, name, null, null, null, null, null, null);
    }

    Party core() {
        return new Party(kind, shown(), birthday(), address != null);
    }

    /** As screens show it: a person's name is covered, a business shows its sign. */
    String shown() {
        return kind == PartyKind.CITIZEN ? Mask.name(name) : name;
    }

    /** The number papers print: identity card of a person, credit code of a business. */
    String papersNumber() {
        var number = creditCode != null ? creditCode : idNumber;
        return number == null ? "未查明" : number;
    }

    /** The birthday in the identity number, or else the stated one. */
    @Nullable
    LocalDate birthday() {
        return idNumber == null || !IdNumber.isRight(idNumber) ? birth : IdNumber.born(idNumber);
    }
}
