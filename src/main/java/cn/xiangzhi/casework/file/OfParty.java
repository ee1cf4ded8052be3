package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import org.jspecify.annotations.Nullable;

/**
 * What a step leaves open because the party's registration says it: the number of the party that is asked (rules §23 form 6;
 * MSR 29), the address and the telephone the party confirms for service (PPL 61). It is not typed again.
 */
final class OfParty {

    private static final String NUMBER = "askedId";

    private OfParty() {}

    static Facts of(Move move, Facts stated, PartyDetails party) {
        if (move == OrdinaryMove.INQUIRE) {
            return asked(move, stated, party);
        }
        return move == OrdinaryMove.CONFIRM_ADDRESS
                ? registered(
                        move,
                        registered(move, stated, "serveAddress", "送达地址", party.address()),
                        "servePhone",
                        "联系电话",
                        party.phone())
                : stated;
    }

    /** With the party's own number where it is the party that is asked; of anybody else it must be stated. */
    private static Facts asked(Move move, Facts stated, PartyDetails party) {
        var number = party.idNumber();
        if (stated.has(NUMBER)) {
            return stated;
        }
        if (number == null || !party.name().equals(stated.text("asked"))) {
            throw Refused.invalid(
                    move.barred(),
                    "没有填写：被询问人证件号码",
                    number == null ? "当事人的证件号码还没有登记，请填写，或者先办理“登记当事人”" : "被询问人不是登记的当事人，请填写其证件号码");
        }
        return stated.with(NUMBER, number);
    }

    private static Facts registered(Move move, Facts stated, String key, String label, @Nullable String known) {
        if (stated.has(key)) {
            return stated;
        }
        if (known == null || known.isBlank()) {
            throw Refused.invalid(move.barred(), "没有填写：" + label, "当事人的" + label.replace("送达", "") + "还没有登记，请在这里填写");
        }
        return stated.with(key, known);
    }
}
