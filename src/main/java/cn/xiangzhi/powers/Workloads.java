package cn.xiangzhi.powers;

import java.util.Map;

/** What later rooms have in hand: open cases by township, so that the check knows what the officers carry already (F58). */
public interface Workloads {

    /** Open cases by township code. */
    Map<String, Integer> open(String county);
}
