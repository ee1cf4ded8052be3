package cn.xiangzhi.demo.county;

import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.NewSeal;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.documents.Seals;
import cn.xiangzhi.powers.Mode;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The seals of the invented townships, in use: their own, one for business, and those of organs that entrusted them (S13). */
@Component
@Order(130)
public class OfficeSeals implements DemoPart {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeSeals.class);
    private static final Set<PaperKind> BUSINESS = Set.of(
            PaperKind.TRANSFER_LETTER,
            PaperKind.HEARING_NOTICE,
            PaperKind.TEST_COMMISSION,
            PaperKind.TEST_PERIOD_NOTICE,
            PaperKind.TEST_RESULT_NOTICE,
            PaperKind.SERVICE_ANNOUNCEMENT);

    private static final int EACH = 3;

    private final Seals seals;

    OfficeSeals(Seals seals) {
        this.seals = seals;
    }

    @Override
    public void begin(Telling telling) {
        register(telling.loader(), telling.cast(), telling.firstDay());
    }

    @Override
    public void live(Telling telling) {
        set(telling.cast());
    }

    /** Nothing where pictures cannot be drawn: the page of the register says what to do then. */
    private void register(Actor actor, Cast cast, LocalDate from) {
        if (!seals.draws()) {
            LOG.info("没有随附的中文字体，演示县未登记印章");
            return;
        }
        for (var row : Rows.of("divisions")) {
            var township = row.get("code");
            if (township.length() == 9) {
                var name = row.get("name") + "人民政府";
                var organ = cast.organ(township, name);
                register(actor, cast, from, township, organ, name + "公章", SealKind.ORGAN, "", null, Set.of(), Set.of());
                register(
                        actor,
                        cast,
                        from,
                        township,
                        organ,
                        name + "行政执法专用章",
                        SealKind.BUSINESS,
                        "行政执法专用章",
                        null,
                        BUSINESS,
                        Set.of());
            }
        }
        for (var row : Rows.of("titles")) {
            if (row.get("source").equals("ENTRUSTED")) {
                var organ = row.get("organ");
                register(
                        actor,
                        cast,
                        from,
                        row.get("township"),
                        cast.organ("", organ),
                        organ + "印章（" + place(row.get("township")) + "保管）",
                        SealKind.ENTRUSTING,
                        "",
                        Mode.DELEGATED,
                        Set.of(),
                        Set.of(row.get("items").split(" ")));
            }
        }
    }

    private void register(
            Actor actor,
            Cast cast,
            LocalDate from,
            String township,
            UUID organ,
            String name,
            SealKind kind,
            String line,
            @Nullable Mode mode,
            Set<PaperKind> papers,
            Set<String> items) {
        var keeper = cast.with(township, DefaultRole.SEAL_KEEPER).getFirst();
        var id = seals.register(
                actor,
                new NewSeal(
                        Ids.next(),
                        township,
                        organ,
                        name,
                        kind,
                        line,
                        organ,
                        mode,
                        papers,
                        items,
                        keeper.person(),
                        from,
                        from.plusYears(5).minusDays(1),
                        null));
        seals.enable(actor, id, "印模核对无误，主任办公会同意启用");
    }

    /** The keepers seal the newest decisions; the older ones went out on paper. */
    private void set(Cast cast) {
        for (var keeper : cast.members().stream()
                .filter(member -> member.is(DefaultRole.SEAL_KEEPER))
                .toList()) {
            var actor = new Actor(
                    keeper.person(),
                    keeper.person(),
                    keeper.name(),
                    cast.organ(keeper.township(), keeper.organ()),
                    keeper.organ(),
                    keeper.title(),
                    new Scope(Cast.COUNTY, keeper.township(), null),
                    DefaultRole.SEAL_KEEPER.rights());
            for (var paper : seals.unsealed(actor, PaperKind.DECISION, EACH)) {
                seals.fitting(actor, paper).ifPresent(seal -> seals.seal(actor, Ids.next(), seal, paper));
            }
        }
    }

    private static String place(String township) {
        return Rows.of("divisions").stream()
                .filter(row -> row.get("code").equals(township))
                .map(row -> row.get("name"))
                .findFirst()
                .orElse(township);
    }
}
