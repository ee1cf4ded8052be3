package cn.xiangzhi.field.pack;

import cn.xiangzhi.law.Citation;
import cn.xiangzhi.law.Statute;
import cn.xiangzhi.law.StatuteBook;
import java.util.List;

/** What the law asks of every visit, as a list to tick off on the spot. */
final class OnSite {

    private record Point(String title, Citation basis) {}

    private static final List<Point> POINTS = List.of(
            new Point("两名以上有执法资格的人员到场", Citation.of(Statute.PPL, 42)),
            new Point("主动出示执法证件", Citation.of(Statute.PPL, 55)),
            new Point("没有派单的，说明这次检查的依据和事由", Citation.of(Statute.INSP)),
            new Point("收集证据：拍照、录像、记录所见", Citation.of(Statute.PPL, 54)),
            new Point("全过程记录，归档保存", Citation.of(Statute.PPL, 47)),
            new Point("拟作处罚的，告知事实、理由、依据和陈述申辩权", Citation.of(Statute.PPL, 44)),
            new Point("听取陈述申辩，不因申辩加重", Citation.of(Statute.PPL, 45)),
            new Point("当场处罚的，填写预定格式、编有号码的决定书，当场交付", Citation.of(Statute.PPL, 52)));

    private OnSite() {}

    static List<FieldPack.Step> steps() {
        return POINTS.stream()
                .map(point -> new FieldPack.Step(
                        point.title(),
                        StatuteBook.gist(point.basis()).orElse(""),
                        point.basis().label()))
                .toList();
    }
}
