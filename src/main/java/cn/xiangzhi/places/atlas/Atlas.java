package cn.xiangzhi.places.atlas;

import cn.xiangzhi.places.PlacesChanged;
import cn.xiangzhi.places.divisions.DivisionStore;
import cn.xiangzhi.places.grids.ChargeStore;
import cn.xiangzhi.places.grids.GridStore;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * County maps kept in memory: a few hundred rows each, asked for by nearly every page. Forgotten on a change, and once
 * more when its transaction ends, so that nobody keeps what was read in between; other processes follow in a minute.
 */
@Component
public class Atlas {

    private final LoadingCache<String, CountyMap> maps;

    Atlas(DivisionStore divisions, GridStore grids, ChargeStore charges) {
        this.maps = Caffeine.newBuilder()
                .maximumSize(200)
                .expireAfterWrite(Duration.ofMinutes(1))
                .build(county -> CountyMap.of(
                        divisions.ofCounty(county, null), grids.open(county, null), charges.current(county, null)));
    }

    public CountyMap of(String county) {
        return maps.get(county);
    }

    @EventListener
    void forget(PlacesChanged changed) {
        maps.invalidate(changed.county());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    maps.invalidate(changed.county());
                }
            });
        }
    }
}
