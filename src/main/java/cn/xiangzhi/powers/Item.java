package cn.xiangzhi.powers;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of the catalogue in the version in force. Fine bounds in yuan; null where the law gives none.
 *
 * @param field 城市管理, 生态环境 …
 * @param basis what the catalogue cites, as papers print it
 * @param penalties 警告, 罚款 …
 * @param simple whether the summary procedure is thinkable: 个人可, 可, 否 as in the catalogue
 */
public record Item(
        String code,
        int version,
        String name,
        String field,
        String kind,
        String department,
        String basis,
        List<String> penalties,
        @Nullable BigDecimal citizenMin,
        @Nullable BigDecimal citizenMax,
        @Nullable BigDecimal organisationMin,
        @Nullable BigDecimal organisationMax,
        String rangeNote,
        String correction,
        String simple,
        String coercive,
        List<String> keywords) {}
