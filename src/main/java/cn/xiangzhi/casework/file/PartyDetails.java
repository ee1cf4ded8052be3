package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.CreditCode;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Party;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.secrecy.Mask;
import java.time.LocalDate;
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
     * What a form states, checked: a person needs a valid identity number, an organisation its credit code; a birth is not in
     * the future and is what the identity number says.
     */
    static PartyDetails of(Facts facts, LocalDate today) {
        var kind = facts.one("partyKind", PartyKind.class).orElse(PartyKind.CITIZEN);
        var id = facts.has("idNumber") ? facts.text("idNumber").toUpperCase(java.util.Locale.ROOT) : null;
        if (id != null && !IdNumber.isRight(id)) {
            throw Refused.invalid(WHAT, "身份证号码不是有效的18位号码", "请核对证件后重新填写；确实查不到的留空并在案卷注明");
        }
        if (kind == PartyKind.ORGANISATION && !facts.has("creditCode")) {
            throw Refused.invalid(WHAT, "没有填写统一社会信用代码", "请填写营业执照上的统一社会信用代码");
        }
        var code = CreditCode.tidy(facts.text("creditCode"));
        if (!code.isEmpty()) {
            CreditCode.wrong(code).ifPresent(why -> {
                throw Refused.invalid(WHAT, "统一社会信用代码" + why, "请照营业执照核对");
            });
        }
        if (facts.text("partyName").codePoints().noneMatch(Character::isLetter)) {
            throw Refused.invalid(WHAT, "姓名（名称）里没有文字", "请照证件填写姓名或者名称");
        }
        var digits = facts.text("phone").codePoints().filter(Character::isDigit).count();
        if (facts.has("phone") && (digits < SHORTEST_PHONE || digits > LONGEST_PHONE)) {
            throw Refused.invalid(WHAT, "联系电话不是电话号码", "请填写手机号码或者带区号的固定电话；没有的留空");
        }
        var birth = birth(id, facts.date("birth").orElse(null), today);
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

    private static @Nullable LocalDate birth(@Nullable String id, @Nullable LocalDate stated, LocalDate today) {
        var born = id == null ? stated : IdNumber.born(id);
        if (born != null && born.isAfter(today)) {
            throw Refused.invalid(WHAT, "出生日期" + born + "晚于今天", id == null ? "请核对后重新填写" : "请核对身份证号码第7至14位");
        }
        if (stated != null && !stated.equals(born)) {
            throw Refused.invalid(WHAT, "出生日期" + stated + "与身份证号码中的" + born + "不一致", "请核对证件；填写了身份证号码的，出生日期留空即可");
        }
        return born;
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
