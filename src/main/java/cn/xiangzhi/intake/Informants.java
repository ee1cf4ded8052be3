package cn.xiangzhi.intake;

import cn.xiangzhi.intake.receiving.ReporterStore;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps who reported out of what leaves the house, without telling anybody who it is (XF 30(3)). */
@Component
public class Informants {

    private static final String INSTEAD = "（反映人信息略）";

    private final ReporterStore reporters;

    Informants(ReporterStore reporters) {
        this.reporters = reporters;
    }

    /** The text with the reporter's name and telephone taken out. */
    public String without(String county, UUID report, String text) {
        return reporters
                .open(county, report)
                .map(who -> less(less(text, who.name()), who.phone()))
                .orElse(text);
    }

    /** Whether the text tells who reported. */
    public boolean told(String county, UUID report, String text) {
        return !without(county, report, text).equals(text);
    }

    private static String less(String text, String known) {
        return known.codePointCount(0, known.length()) < 2 ? text : text.replace(known, INSTEAD);
    }
}
