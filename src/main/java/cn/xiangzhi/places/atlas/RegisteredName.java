package cn.xiangzhi.places.atlas;

import cn.xiangzhi.places.Division;
import cn.xiangzhi.places.PlacesChanged;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.shell.OfficeName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Public pages are in the name of the only township registered, or of the county where there are several. */
@Component
class RegisteredName implements OfficeName {

    private final DivisionStore divisions;
    private final Atlas atlas;
    private volatile @Nullable Optional<String> known;

    RegisteredName(DivisionStore divisions, Atlas atlas) {
        this.divisions = divisions;
        this.atlas = atlas;
    }

    @Override
    public Optional<String> name() {
        var remembered = known;
        if (remembered != null) {
            return remembered;
        }
        try {
            var found = read();
            known = found;
            return found;
        } catch (DataAccessException storeAway) {
            return Optional.empty();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(PlacesChanged changed) {
        known = null;
    }

    private Optional<String> read() {
        var counties = divisions.counties();
        if (counties.size() != 1) {
            return Optional.empty();
        }
        var county = counties.getFirst();
        var map = atlas.of(county);
        var townships = map.below(county, Division.Level.TOWNSHIP);
        if (townships.size() == 1) {
            return Optional.of(townships.getFirst().name() + "为民服务");
        }
        return Optional.ofNullable(map.divisions().get(county))
                .map(row -> row.division().name() + "乡镇为民服务");
    }
}
