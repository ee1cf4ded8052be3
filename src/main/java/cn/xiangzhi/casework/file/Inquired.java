package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;

/** Who is asked: the number of a party that is on the file is not typed again for its record (rules §23 form 6; MSR 29). */
final class Inquired {

    private static final String NUMBER = "askedId";

    private Inquired() {}

    /** With the party's own number where it is the party that is asked; of anybody else it must be stated. */
    static Facts of(Move move, Facts stated, PartyDetails party) {
        if (move != OrdinaryMove.INQUIRE || stated.has(NUMBER)) {
            return stated;
        }
        var number = party.idNumber();
        if (number == null || !party.name().equals(stated.text("asked"))) {
            throw Refused.invalid(
                    "不能" + move.label(),
                    "没有填写：被询问人证件号码",
                    number == null ? "当事人的证件号码还没有登记，请填写，或者先办理“登记当事人”" : "被询问人不是登记的当事人，请填写其证件号码");
        }
        return stated.with(NUMBER, number);
    }
}
