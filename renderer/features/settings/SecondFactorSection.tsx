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
  const words = messages.secondFactorSettings;
  return (
    <Section title={words.title} text={words.text}>
      {data !== undefined && <p>{words.guard[data.guard]}</p>}
    </Section>
  );
}
