package org.auxilia.desk.opening;

import java.util.List;
import org.auxilia.membership.Account;
import org.auxilia.membership.FoundMember;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Plan;

/**
 * A member with what one tells him from.
 *
 * @param others the same person's memberships, this one among them or not
 */
public record MemberCard(Member member, Account account, Plan plan, List<FoundMember> others) {

    public boolean isActive() { return member.status() == MemberStatus.ACTIVE; }

    public List<FoundMember> otherPlans() { return others.stream().filter(it -> it.id() != member.id()).toList(); }
}
