package cn.xiangzhi.powers;

import cn.xiangzhi.base.Scope;
import cn.xiangzhi.powers.recall.RecallStore;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to what was taken back, for rooms that have open matters under it (F55). */
@Component
public class Recalls {

    private final RecallStore recalls;

    Recalls(RecallStore recalls) {
        this.recalls = recalls;
    }

    /** The recall by which a township had lost the item on that day. */
    public Optional<Recall> of(String county, String township, String item, LocalDate on) {
        return recalls.all(new Scope(county, township, null)).stream()
                .filter(recall -> recall.items().contains(item) && !recall.on().isAfter(on))
                .findFirst();
    }
}
