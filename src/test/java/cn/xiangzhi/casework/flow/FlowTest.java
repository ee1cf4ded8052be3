package cn.xiangzhi.casework.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The flow tables: nothing unreachable, nothing without a way on, and the committed drawings are theirs. */
class FlowTest {

    private static final Path FLOWS = Path.of("docs/flows");

    @Test
    void 每个阶段都能到达() {
        var reached = EnumSet.of(Stage.LEAD);
        Move.all().stream().map(Move::to).filter(to -> to != null).forEach(reached::add);
        assertThat(reached).containsAll(EnumSet.allOf(Stage.class));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void 每个未了的阶段都有路可走(Stage stage) {
        var ways = Move.all().stream()
                .filter(move -> move.from().contains(stage) && !move.stays())
                .toList();
        assertThat(ways.isEmpty()).as(stage.label()).isEqualTo(stage.last());
    }

    @Test
    void 每一步都有条文和经办权限或由系统办理_标签不重复() {
        assertThat(Move.all())
                .allSatisfy(move -> assertThat(move.citations()).as(move.name()).isNotEmpty());
        assertThat(Move.all().stream().map(Move::label).toList()).doesNotHaveDuplicates();
        var keys = new HashSet<String>();
        Move.all().forEach(move -> assertThat(keys.add(move.slug())).isTrue());
        assertThat(Move.all().stream().filter(move -> move.right() == null))
                .containsExactlyInAnyOrder(
                        OrdinaryMove.PERFORM,
                        PerformMove.FULFIL,
                        PerformMove.LAPSE,
                        PerformMove.ARCHIVE,
                        OrderCourtMove.END_BOTH,
                        EvidenceMove.LAPSE_REGISTRATION,
                        ThingMove.LAPSE_SEIZURE);
    }

    @Property
    void 按核心与按行为重放的阶段一致(@ForAll long seed) {
        var random = new Random(seed);
        var acts = new ArrayList<Act>();
        var stage = Stage.LEAD;
        for (var i = 0; i < 60 && !stage.last(); i++) {
            var here = stage;
            var ways = Move.all().stream().filter(m -> m.from().contains(here)).toList();
            var move = ways.get(random.nextInt(ways.size()));
            acts.add(new Act(
                    new UUID(0, i),
                    move,
                    OffsetDateTime.parse("2026-03-05T10:00:00+08:00"),
                    null,
                    "",
                    "",
                    Facts.NONE,
                    null,
                    List.of()));
            stage = move.to() == null ? stage : move.to();
            assertThat(CaseFile.replay(acts)).isEqualTo(stage);
        }
    }

    @Test
    void 流程图与流程表一致() throws IOException {
        check("summary.md", "简易程序", List.<Move>of(SummaryMove.values()));
        check("ordinary.md", "普通程序", List.<Move>of(OrdinaryMove.values()));
        check("deliberation.md", "听证、法制审核与集体讨论", List.<Move>of(DeliberationMove.values()));
        check("pause.md", "中止、终止与延长", List.<Move>of(PauseMove.values()));
        check("enforce.md", "延期、催告与申请执行", List.<Move>of(EnforceMove.values()));
        check("evidence.md", "证据的排除、抽样、检测与先行登记保存", List.<Move>of(EvidenceMove.values()));
        check("things.md", "查封扣押与涉案物品", List.<Move>of(ThingMove.values()));
        check("instalment.md", "分期缴纳与执行协议", List.<Move>of(InstalmentMove.values()));
        check("remedy.md", "复议、诉讼与退款", List.<Move>of(RemedyMove.values()));
        check("service.md", "送达", List.<Move>of(ServiceMove.values()));
        check("removal.md", "责令停止建设与限期拆除", List.<Move>of(RemovalMove.values()));
        check("force.md", "自行强制执行与代履行", List.<Move>of(ForceMove.values()));
        check("ordercourt.md", "与罚款并行的责令事项：法院与终结", List.<Move>of(OrderCourtMove.values()));
        check("crime.md", "移送涉嫌犯罪案件", List.<Move>of(CrimeMove.values()));
        check("recusal.md", "回避", List.<Move>of(RecusalMove.values()));
        check("jurisdiction.md", "管辖、移送与职权收回", List.<Move>of(JurisdictionMove.values()));
        check("further.md", "增加违法行为", List.<Move>of(FurtherMove.values()));
        check("perform.md", "履行与结案", List.<Move>of(PerformMove.values()));
        check("sendback.md", "退回补充、修改、补办", List.<Move>of(SendBackMove.values()));
        check("exception.md", "批准例外", List.<Move>of(ExceptionMove.values()));
    }

    /** Such a label looks its class up by name at every step (ADR 0073). */
    @Test
    void 分支先分流程表再分步骤() throws IOException {
        var label = Pattern.compile("case\\s+(?:[\\w.]+,\\s*)*[A-Z]\\w*Move\\.[A-Z_]+");
        assertThat("case ThingMove.SEIZE ->").containsPattern(label);
        var named = new ArrayList<Path>();
        try (var files = Files.walk(Path.of("src/main/java/cn/xiangzhi/casework"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (label.matcher(Files.readString(file)).find()) {
                    named.add(file);
                }
            }
        }
        assertThat(named).isEmpty();
    }

    private static void check(String name, String title, List<Move> moves) throws IOException {
        var drawn = draw(title, moves);
        var file = FLOWS.resolve(name);
        if (Boolean.getBoolean("flows.write")) {
            Files.createDirectories(FLOWS);
            Files.writeString(file, drawn);
        }
        assertThat(Files.readString(file)).as("重新生成：-Dflows.write=true").isEqualTo(drawn);
    }

    private static String draw(String title, List<Move> moves) {
        var out = new StringBuilder("# " + title
                + "\n\nDrawn from the flow table by `FlowTest`; do not edit.\n\n```mermaid\nstateDiagram-v2\n");
        Arrays.stream(Stage.values())
                .filter(stage -> moves.stream().anyMatch(m -> m.from().contains(stage) || m.to() == stage))
                .forEach(stage -> out.append("    state \"")
                        .append(stage.label())
                        .append("\" as ")
                        .append(stage)
                        .append('\n'));
        for (var move : moves) {
            if (move.from().isEmpty()) {
                out.append("    [*] --> ")
                        .append(move.to())
                        .append(" : ")
                        .append(move.label())
                        .append('\n');
            }
            for (var stage : move.from().stream().sorted().toList()) {
                if (!move.stays()) {
                    out.append("    ")
                            .append(stage)
                            .append(" --> ")
                            .append(move.to())
                            .append(" : ")
                            .append(move.label())
                            .append('\n');
                }
            }
        }
        out.append("```\n\n| 步骤 | 阶段 | 依据 | 权限 | 出具文书 | 起算期限 |\n|---|---|---|---|---|---|\n");
        for (var move : moves) {
            out.append("| ")
                    .append(move.label())
                    .append(" | ")
                    .append(String.join(
                            "、", move.from().stream().sorted().map(Stage::label).toList()))
                    .append(" | ")
                    .append(move.basis())
                    .append(" | ")
                    .append(move.right() == null ? "系统" : move.right().label() + (move.apart() ? "（承办人回避）" : ""))
                    .append(" | ")
                    .append(String.join(
                            "、", move.papers().stream().map(p -> p.label()).toList()))
                    .append(" | ")
                    .append(String.join("、", move.starts()))
                    .append(" |\n");
        }
        return out.toString();
    }
}
