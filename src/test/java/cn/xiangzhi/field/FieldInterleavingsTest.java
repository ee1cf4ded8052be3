package cn.xiangzhi.field;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.dispatch.flow.Given;
import cn.xiangzhi.dispatch.flow.OrderMove;
import cn.xiangzhi.dispatch.flow.OrderStore;
import cn.xiangzhi.dispatch.handling.OrderMoves;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.field.entries.EntryDesk;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.entries.EntryState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A thousand random interleavings of offline acts, broken syncs, kills, clock shifts, two windows and other people's acts,
 * against the real intake: every act exactly once, or refused with its material kept (F24).
 */
@XiangzhiTest
class FieldInterleavingsTest {

    private static final int INTERLEAVINGS = Integer.getInteger("field.interleavings", 1000);
    private static final List<EntryKind> KINDS = List.of(
            EntryKind.TAKE,
            EntryKind.FINISH,
            EntryKind.GIVE_BACK,
            EntryKind.MATERIAL,
            EntryKind.MATERIAL,
            EntryKind.PATROL,
            EntryKind.PATROL);
    private static final List<String> OUTCOMES = List.of("NOTHING", "REPORT", "CORRECTED", "LEAD");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntryDesk desk;

    @Autowired
    private Attachments attachments;

    @Autowired
    private OrderStore orders;

    @Autowired
    private OrderMoves moves;

    @Autowired
    private Today today;

    private Fieldwork town;
    private List<UUID> pool;
    private Fieldwork.Walk walk;
    private int patrols;

    @Test
    void 一千次随意交错_每件事恰好一次_或者退回而材料都在() {
        town = Fieldwork.in(context);
        pool = IntStream.range(0, 30).mapToObj(n -> town.order("占道摆摊" + n)).toList();
        var officer = town.officer("周海涛", today.date().plusYears(1));
        walk = town.walk(officer, 8);
        var done = 0;
        var refused = 0;
        for (var seed = 1; seed <= INTERLEAVINGS; seed++) {
            var client = interleave(officer, new Random(seed));
            for (var item : client.queue) {
                if (kept(officer, item, seed) == EntryState.DONE) {
                    done++;
                } else {
                    refused++;
                }
            }
            assertThat(client.queue.stream().map(item -> item.number))
                    .as("第%d次", seed)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, client.queue.size())
                            .boxed()
                            .toList());
        }
        assertThat(done).isGreaterThan(INTERLEAVINGS / 2);
        assertThat(refused).isGreaterThan(INTERLEAVINGS / 10);
    }

    private FieldClient interleave(Actor officer, Random chance) {
        var phone = new Phone(context, officer);
        var client = new FieldClient(phone, chance);
        for (var n = 3 + chance.nextInt(3); n > 0; n--) {
            var order = pool.get(chance.nextInt(pool.size()));
            switch (chance.nextInt(8)) {
                case 0, 1, 2 -> act(client, KINDS.get(chance.nextInt(KINDS.size())), order, n, chance);
                case 3, 4 -> client.sync();
                case 5 -> {
                    phone.restart();
                    client.forget();
                }
                case 6 -> phone.setClock(Duration.ofMinutes(chance.nextInt(2_000_000) - 1_000_000));
                default -> others(order);
            }
        }
        client.syncWell();
        return client;
    }

    private void act(FieldClient client, EntryKind kind, UUID order, int n, Random chance) {
        var photo = chance.nextInt(4) == 0;
        if (kind == EntryKind.PATROL) {
            var outcome = OUTCOMES.get(chance.nextInt(OUTCOMES.size()));
            client.act(
                    kind,
                    walk.id(),
                    Map.of(
                            "stop",
                            walk.stops()
                                    .get(chance.nextInt(walk.stops().size()))
                                    .toString(),
                            "on",
                            today.date().toString(),
                            "outcome",
                            outcome,
                            "words",
                            "沟边有垃圾" + n,
                            "done",
                            "当场清走"),
                    photo);
            return;
        }
        client.act(kind, order, Map.of("words", "现场情况" + n), photo);
    }

    /** Somebody else acts meanwhile; a walk ended is followed by another one along the same points. */
    private void others(UUID order) {
        if (++patrols % 5 == 0) {
            town.leave(walk);
            walk = town.walkAgain(walk);
        }
        var now = orders.find(town.county(), order).orElseThrow();
        var move = switch (now.stage()) {
            case RETURNED -> OrderMove.UPHOLD;
            case DONE -> OrderMove.REWORK;
            default -> OrderMove.URGE;
        };
        try {
            moves.make(town.clerk(), order, now.version(), move, Given.words("请再看一看"));
        } catch (Refused no) {
            assertThat(no.what()).isNotBlank();
        }
    }

    private EntryState kept(Actor officer, FieldClient.Item item, int seed) {
        var entry = desk.get(officer, item.id);
        assertThat(entry.state()).as("第%d次", seed).isIn(EntryState.DONE, EntryState.REFUSED);
        assertThat(entry.number()).as("第%d次", seed).isEqualTo(item.number);
        assertThat(entry.fields()).as("第%d次", seed).isEqualTo(item.fields);
        var effects = jdbc.sql("""
                        select (select count(*) from dispatch_act where county_code = :county and once = :once)
                            + (select count(*) from inspection_patrol_sighting where county_code = :county and id = :once)
                        """)
                .param("county", town.county())
                .param("once", item.id)
                .query(Integer.class)
                .single();
        var outcome = item.fields.getOrDefault("outcome", "");
        var moved = entry.state() == EntryState.DONE && item.kind != EntryKind.MATERIAL && !outcome.equals("NOTHING");
        assertThat(effects).as("第%d次", seed).isEqualTo(moved ? 1 : 0);
        var reports = jdbc.sql("select count(*) from intake_report where county_code = :county and id = :once")
                .param("county", town.county())
                .param("once", item.id)
                .query(Integer.class)
                .single();
        assertThat(reports).as("第%d次，报告", seed).isEqualTo(moved && outcome.equals("REPORT") ? 1 : 0);
        if (!item.files.isEmpty()) {
            material(item, entry.state(), seed);
        }
        return entry.state();
    }

    /** Where the material of what was done lies. */
    private static String place(FieldClient.Item item) {
        return item.kind != EntryKind.PATROL
                ? "order"
                : item.fields.getOrDefault("outcome", "").equals("REPORT") ? "report" : "patrol-sighting";
    }

    private void material(FieldClient.Item item, EntryState state, int seed) {
        var places = jdbc.sql("""
                        select a.matter_kind from documents_attachment a join field_file f
                          on f.county_code = a.county_code and f.attachment = a.id
                        where f.county_code = :county and f.entry = :entry
                        """)
                .param("county", town.county())
                .param("entry", item.id)
                .query(String.class)
                .list();
        assertThat(places).as("第%d次", seed).containsExactly(state == EntryState.DONE ? place(item) : "field");
        if (state == EntryState.REFUSED) {
            assertThat(attachments.of(town.county(), "field", item.id))
                    .as("第%d次", seed)
                    .extracting(Attachment::size)
                    .containsExactly((long) Phone.PICTURE.length);
        }
    }
}
