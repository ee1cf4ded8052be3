package cn.xiangzhi.casework.collection;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.shell.SheetReader.RowError;
import cn.xiangzhi.shell.SheetReader.SheetRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of agreements, a line each; one wrong line and none is taken. */
record AgreementSheet(List<CollectionAgreement> agreements, List<RowError> errors) {

    static final List<String> NEEDED =
            List.of("协议编号", "代收银行", "银行地址", "收款人", "收款账号", "签订日期", "生效日期", "本机关签字人", "银行签字人");
    static final List<String> FURTHER = List.of("开户行", "执收单位编码", "收入项目编码", "届满日期", "备案日期", "备案机关");

    static AgreementSheet of(String township, List<SheetRow> rows) {
        var agreements = new ArrayList<CollectionAgreement>();
        var errors = new ArrayList<RowError>();
        for (var row : rows) {
            var before = errors.size();
            for (var column : NEEDED) {
                if (row.get(column).isBlank() || row.get(column).length() > 200) {
                    errors.add(new RowError(row.number(), column, "没有填写，或者过长"));
                }
            }
            var signed = day(row, "签订日期", errors);
            var from = day(row, "生效日期", errors);
            var to = day(row, "届满日期", errors);
            var filed = day(row, "备案日期", errors);
            if (errors.size() == before && signed != null && from != null) {
                agreements.add(new CollectionAgreement(
                        Ids.next(),
                        township,
                        row.get("协议编号"),
                        row.get("代收银行"),
                        row.get("银行地址"),
                        row.get("收款人"),
                        row.get("收款账号"),
                        row.get("开户行"),
                        row.get("执收单位编码"),
                        row.get("收入项目编码"),
                        signed,
                        from,
                        to,
                        row.get("本机关签字人"),
                        row.get("银行签字人"),
                        filed,
                        row.get("备案机关"),
                        null,
                        "",
                        1));
            }
        }
        return new AgreementSheet(List.copyOf(agreements), List.copyOf(errors));
    }

    private static @Nullable LocalDate day(SheetRow row, String column, List<RowError> errors) {
        var text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException wrong) {
            errors.add(new RowError(row.number(), column, "不是有效日期，请写成2026-01-01"));
            return null;
        }
    }
}
