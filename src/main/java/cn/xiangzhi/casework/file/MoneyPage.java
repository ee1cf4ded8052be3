package cn.xiangzhi.casework.file;

import cn.xiangzhi.shell.Offer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the treasury sees of a case: its decision, what is owed and paid, and what is to be recorded. */
record MoneyPage(
        UUID id,
        String number,
        String title,
        String state,
        String tone,
        Map<String, String> facts,
        CasePage.@Nullable Money money,
        List<CasePart.Shown> parts,
        List<Offer> offers,
        boolean mayReadCase) {}
