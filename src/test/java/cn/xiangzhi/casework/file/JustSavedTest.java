package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.casework.rules.PartyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class JustSavedTest {

    private static final Scope COUNTY = new Scope("410899", null, null);
    private static final UUID CASE = Ids.next();

    private final JustSaved saved = new JustSaved(new KnownActs());

    @AfterEach
    void end() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(TransactionSynchronization::beforeCompletion);
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void 同一事务内不再重读_范围以外的仍看不到() {
        TransactionSynchronizationManager.initSynchronization();
        saved.keep(opened(3));

        assertThat(saved.of(COUNTY, CASE)).isNotNull();
        assertThat(saved.of(new Scope("410899", "410899101", null), CASE)).isNotNull();
        assertThat(saved.of(new Scope("410899", "410899102", null), CASE)).isNull();
        assertThat(saved.of(new Scope("410898", null, null), CASE)).isNull();
        assertThat(saved.of(COUNTY, Ids.next())).isNull();
    }

    @Test
    void 事务结束以后什么也不留() {
        TransactionSynchronizationManager.initSynchronization();
        saved.keep(opened(3));
        end();

        assertThat(saved.of(COUNTY, CASE)).isNull();
        TransactionSynchronizationManager.initSynchronization();
        assertThat(saved.of(COUNTY, CASE)).isNull();
    }

    @Test
    void 另开的事务看不到_回来仍在() {
        TransactionSynchronizationManager.initSynchronization();
        saved.keep(opened(3));
        var held = TransactionSynchronizationManager.getSynchronizations().getFirst();

        held.suspend();
        assertThat(saved.of(COUNTY, CASE)).isNull();
        held.resume();
        assertThat(saved.of(COUNTY, CASE)).isNotNull();
    }

    @Test
    void 旁人改过的行要重读_没有事务就不记() {
        saved.keep(opened(3));
        assertThat(saved.of(COUNTY, CASE)).isNull();

        TransactionSynchronizationManager.initSynchronization();
        saved.keep(opened(3));
        saved.forget(CASE);
        assertThat(saved.of(COUNTY, CASE)).isNull();
    }

    @Test
    void 保存过的按版本记得_别的版本和范围以外的要去库里看() {
        var known = new KnownActs();
        known.keep(opened(3));

        assertThat(known.of(COUNTY, CASE, 3)).isNotNull();
        assertThat(known.of(COUNTY, CASE, 4)).isNull();
        assertThat(known.of(new Scope("410899", "410899102", null), CASE, 3)).isNull();
        assertThat(known.of(opened(3).row())).isNotNull();
        assertThat(known.of(opened(4).row())).isNull();

        known.forget(CASE);
        assertThat(known.of(COUNTY, CASE, 3)).isNull();
    }

    private static CaseFiles.Opened opened(long version) {
        var row = new CaseRow(
                CASE,
                "410899",
                "410899101",
                null,
                "云案〔2026〕15号",
                "SUMMARY",
                "CLOSED",
                "CG-CF-024",
                "擅自占用城市道路",
                null,
                null,
                "建设路",
                null,
                null,
                null,
                null,
                null,
                "CITIZEN",
                "罗某",
                LocalDate.of(2026, 11, 29),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                version);
        var party = PartyDetails.named(PartyKind.CITIZEN, "罗庆生");
        return new CaseFiles.Opened(row, party, CaseFiles.file(row, party, List.of()), "");
    }
}
