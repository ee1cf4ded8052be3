package cn.xiangzhi.casework.collection;

import cn.xiangzhi.casework.file.CaseClock;
import cn.xiangzhi.casework.file.Offices;
import cn.xiangzhi.casework.flow.Collecting;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.SummaryMove;
import cn.xiangzhi.casework.flow.Try;
import cn.xiangzhi.casework.rules.Penalty;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A decision that asks for money at a bank remembers by which agreement that bank collects on the day (FSR 6, 7). */
@Component
class CollectionClock implements CaseClock {

    private final CollectionRegister agreements;
    private final Offices offices;

    CollectionClock(CollectionRegister agreements, Offices offices) {
        this.agreements = agreements;
        this.offices = offices;
    }

    @Override
    public void dated(Map<String, String> more, Try t) {
        var decides = t.move() == OrdinaryMove.DECIDE || t.move() == SummaryMove.DECIDE_ON_SPOT;
        if (!decides
                || t.file().penalty().filter(Penalty::owed).isEmpty()
                || t.facts().text("payBy").equals("当场收缴")) {
            return;
        }
        var place = t.file().matter().place();
        if (!agreements.kept(place.county(), place.township())) {
            more.put(Collecting.STATE, Collecting.UNKNOWN);
            return;
        }
        var bank = offices.bank(place.county(), place.township());
        agreements
                .inForce(place.county(), place.township(), t.on(), bank)
                .ifPresentOrElse(one -> fill(more, one), () -> more.put(Collecting.STATE, Collecting.LAPSED));
    }

    private static void fill(Map<String, String> more, CollectionAgreement a) {
        more.put(Collecting.STATE, a.number());
        more.put(Collecting.BANK, a.bank());
        more.put(Collecting.ADDRESS, a.bankAddress());
        more.put(Collecting.PAYEE, a.payee());
        more.put(Collecting.ACCOUNT, a.account());
        more.put(Collecting.PAYEE_BANK, a.payeeBank());
        more.put(Collecting.UNIT, a.unitCode());
        more.put(Collecting.INCOME, a.incomeCode());
        more.values().removeIf(String::isEmpty);
    }
}
