import { useQuery } from '@tanstack/react-query';
import { call } from '../../bridge/call.ts';
import { messages } from '../../text/messages.ts';
import { Section } from './Section.tsx';

/** What keeps the secrets of members' apps from whoever gets hold of the files: said plainly, also where it is little. */
export function SecondFactorSection() {
  const { data } = useQuery({
    queryKey: ['secondFactor.guard'],
    queryFn: () => call('secondFactor.guard', {}),
    staleTime: 0,
  });
  return (
    <Section title={messages.secondFactorSettings.title} text={messages.secondFactorSettings.text}>
      {data !== undefined && <p>{messages.secondFactorSettings.guard[data.guard]}</p>}
    </Section>
  );
}
