package cn.xiangzhi.casework.file;

import cn.xiangzhi.documents.DigestChain;
import cn.xiangzhi.documents.LinkKind;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start with a chain of digests: the acts made before it begin it, county by county. */
@Component
@Profile("!operator")
class OlderActs {

    private final JdbcClient jdbc;
    private final DigestChain links;
    private final CaseFiles files;
    private final TransactionTemplate transaction;

    OlderActs(JdbcClient jdbc, DigestChain links, CaseFiles files, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.links = links;
        this.files = files;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void link() {
        files.counties()
                .forEach(county -> transaction.executeWithoutResult(status -> {
                    if (!links.has(county, LinkKind.ACT)) {
                        older(county).forEach(act -> links.link(county, LinkKind.ACT, act.id(), act.digest(), ""));
                    }
                }));
    }

    private List<Older> older(String county) {
        return jdbc.sql("select id, digest from casework_act where county_code = :county order by at, id")
                .param("county", county)
                .query(Older.class)
                .list();
    }

    private record Older(UUID id, String digest) {}
}
