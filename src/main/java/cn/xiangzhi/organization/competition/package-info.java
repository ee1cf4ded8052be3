/** Competitive appointment from announcement to appointment; scores sealed until published (S28). */
@NullMarked
package cn.xiangzhi.organization.competition;

import org.jspecify.annotations.NullMarked;
