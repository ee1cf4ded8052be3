package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.money.Ledger;
import org.springframework.stereotype.Component;

/** The ledger of a case, for the topics that show or settle money (rules §14). */
@Component
public class CaseMoney {

    private final Knowing knowing;

    CaseMoney(Knowing knowing) {
        this.knowing = knowing;
    }

    public Ledger of(CaseFile file) {
        return knowing.ledger(file);
    }
}
