package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Party;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.secrecy.Mask;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The party in plain words: only for papers, and for who opens it on the record. */
record PartyDetails(
        PartyKind kind,
        String name,
        @Nullable String idNumber,
        @Nullable String creditCode,
        @Nullable String representative,
        @Nullable String address,
        @Nullable String phone,
        @Nullable LocalDate birth) {

    /** What a form states, checked: a person needs a valid identity number, an organisation its credit code. */
    static PartyDetails of(Facts facts) {
        var kind = facts.one("partyKind", PartyKind.class).orElse(PartyKind.CITIZEN);
        var id = facts.has("idNumber") ? facts.text("idNumber").toUpperCase(java.util.Locale.ROOT) : null;
        if (id != null && !IdNumber.isRight(id)) {
            throw Refused.invalid("当事人未登记", "身份证号码不是有效的18位号码", "请核对证件后重新填写；确实查不到的留空并在案卷注明");
        }
        if (kind == PartyKind.ORGANISATION && !facts.has("creditCode")) {
            throw Refused.invalid("当事人未登记", "没有填写统一社会信用代码", "请填写营业执照上的统一社会信用代码");
        }
        return new PartyDetails(
                kind,
                facts.text("partyName"),
                id,
                blank(facts.text("creditCode")),
                blank(facts.text("representative")),
                facts.text("address"),
                blank(facts.text("phone")),
                facts.date("birth").orElse(null));
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

    /** The stated birthday, or the one in the identity number. */
    @Nullable
    LocalDate birthday() {
        if (birth != null || idNumber == null || idNumber.length() != 18) {
            return birth;
        }
        try {
            return LocalDate.parse(idNumber.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
