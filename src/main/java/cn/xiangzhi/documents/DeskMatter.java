package cn.xiangzhi.documents;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A room's answer to which papers may be made by hand for one of its matters, beside those its own steps issue, and what is
 * known for them already. A kind that a step issues is never offered here.
 */
public interface DeskMatter {

    /** The {@code matterKind} under which the papers are kept. */
    String matterKind();

    /** In the order they are shown. */
    Set<PaperKind> kinds();

    /** Who may make them: one of these rights. */
    Set<Right> makers();

    /** Who issues what binds the organ or needs an approval; others keep drafts for him. */
    default Set<Right> deciders() {
        return Set.of(Right.CASE_APPROVE);
    }

    /** For who may see the matter; Refused as not found for everybody else. */
    Ground open(Actor actor, UUID matter);

    /**
     * What the papers of the matter stand on.
     *
     * @param about as 云案〔2026〕5号 擅自占用城市人行道堆放物料
     * @param address the matter's page
     * @param organ in whose name papers are made
     * @param others the organs that sign with it, where the matter says so
     * @param known fields the matter fills, by their names
     */
    record Ground(String about, String address, UUID organ, List<UUID> others, Map<String, Object> known) {}
}
