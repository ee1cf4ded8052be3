package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.seal.SealCertificate;
import cn.xiangzhi.documents.seal.UnreadableException;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import cn.xiangzhi.shell.TimelineEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everything the page of one seal shows. */
@Component
class SealView {

    private static final int USES = 20;

    private final SealStore seals;
    private final SealActs acts;
    private final UseStore uses;
    private final Keepers keepers;

    SealView(SealStore seals, SealActs acts, UseStore uses, Keepers keepers) {
        this.seals = seals;
        this.acts = acts;
        this.uses = uses;
        this.keepers = keepers;
    }

    /** One line of its last uses. */
    record UseLine(UUID id, String paper, String at, String who, String result, String tone) {

        static UseLine of(SealUse use) {
            return new UseLine(
                    use.id(),
                    use.paperNumber() == null ? use.paperTitle() : use.paperTitle() + " " + use.paperNumber(),
                    Show.dateTime(use.usedAt()),
                    use.usedByName(),
                    use.result().label(),
                    use.result().tone());
        }
    }

    record Page(
            UUID id,
            String name,
            String organ,
            String state,
            String tone,
            Map<String, String> facts,
            Map<String, String> certificate,
            String authority,
            long version,
            boolean manages,
            boolean ended,
            boolean twoPerson,
            List<Option> moves,
            List<Option> keepers,
            List<UseLine> uses,
            List<TimelineEntry> acts) {}

    Page of(Actor actor, UUID id) {
        var seal = seals.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("印章"));
        var manages = actor.has(Right.SEAL_MANAGE) && !seal.state().ended();
        return new Page(
                seal.id(),
                seal.name(),
                seal.organ().name(),
                seal.state().label(),
                seal.state().tone(),
                facts(seal),
                certificate(seal),
                seal.authority(),
                seal.version(),
                manages,
                seal.state().ended(),
                seal.twoPerson(),
                manages
                        ? SealMove.open(seal.state()).stream()
                                .map(move -> new Option(move.name(), move.label()))
                                .toList()
                        : List.of(),
                manages ? keepers.of(seal.county(), seal.township()) : List.of(),
                uses.ofSeal(seal, USES).stream().map(UseLine::of).toList(),
                acts.of(seal));
    }

    private static Map<String, String> facts(Seal seal) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("种类", seal.kind().label());
        facts.put("刻名机关", seal.organ().name());
        facts.put("用途", SealWords.purpose(seal));
        facts.put("保管人", seal.keeper().name());
        facts.put("有效期", SealWords.term(seal));
        facts.put("用印规则", seal.twoPerson() ? "一人申请、另一人批准，保管人用印" : "保管人直接用印");
        facts.put("印模", seal.drawn() ? "系统绘制，直径 42 毫米" : "扫描件");
        return facts;
    }

    private Map<String, String> certificate(Seal seal) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("印章标识", seal.code());
        try {
            var certificate = SealCertificate.of(seals.material(seal).certificate());
            facts.put("签章证书", "序列号 " + certificate.serial());
            facts.put("签发者", certificate.issuer().name() + "（" + seal.authority() + "）");
        } catch (UnreadableException altered) {
            facts.put("签章证书", "证书数据被改动：" + altered.getMessage());
        }
        facts.put("签章私钥", seal.state().ended() ? "已销毁" : "SM4 加密保存，只在用印时解开");
        return facts;
    }
}
