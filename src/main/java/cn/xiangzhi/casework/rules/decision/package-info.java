/** The gates between inquiry and decision: notice, plea, hearing, review, discussion, the decision itself (rules §11, §12). */
@NullMarked
package cn.xiangzhi.casework.rules.decision;

import org.jspecify.annotations.NullMarked;
