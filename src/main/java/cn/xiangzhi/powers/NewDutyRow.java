package cn.xiangzhi.powers;

import java.util.List;

/** A row of a township's lists to be entered; {@code kind} by its label: 基本履职, 配合履职, 上级收回. */
public record NewDutyRow(
        String kind, int number, String matter, String basis, String lead, String does, List<String> codes) {}
